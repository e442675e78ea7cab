package vn.motcua.sandbox.simulation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.dossier.Channel;
import vn.motcua.dossier.Delivery;
import vn.motcua.office.Office;
import vn.motcua.office.OfficeCode;
import vn.motcua.office.Role;

/** Vai diễn — the procedures of the plot and the offices with as many officers as their share of the work needs. */
final class Cast {

  private static final int SAMPLES = 200;

  private final Options options;
  private final DataSource database;
  private final Catalogues catalogues;
  private final World world;
  private final Province province;

  Cast(Options options, DataSource database, Catalogues catalogues, World world) {
    this.options = options;
    this.database = database;
    this.catalogues = catalogues;
    this.world = world;
    this.province = new Province(JdbcClient.create(database), world.plot().names(), options.seed());
  }

  List<Matter> matters(LocalDate first) {
    var papers = new SampleFiles(database, options.data()).keep();
    var matters = new ArrayList<Matter>();
    for (var one : catalogues.all()) {
      var plan = world.plot().procedures().get(one.procedure().code());
      if (plan != null) {
        matters.add(new Matter(
            one.procedure(),
            plan,
            catalogues.tasks(one.files()),
            catalogues.versions(one, first),
            papers));
      }
    }
    catalogues.renew();
    return matters;
  }

  Map<Office.Kind, List<Workplace>> places(List<Matter> matters, LocalDate first) {
    province.found(database, options.communes());
    var hours = new HashMap<String, WorkHours>();
    var last = WorkHours.day(world.until()).plusMonths(9);
    var places = new ArrayList<Workplace>();
    for (var office : province.offices()) {
      var own = hours.computeIfAbsent(
          calendar(office.code()),
          key -> new WorkHours(world.reckoner(), office.code(), first.minusDays(10), last));
      places.add(new Workplace(
          office, own, new Chance(options.seed(), "office", office.code().value())));
    }
    var kinds = Province.byKind(places);
    var loads = loads(matters, kinds);
    long year =
        places.get(0).hours().between(first, WorkHours.day(world.until()).plusDays(1));
    places.forEach(place -> staff(place, loads.get(place), year));
    return kinds;
  }

  /** Offices under the same one keep the same hours. */
  private static String calendar(OfficeCode office) {
    return office.value().replaceFirst("\\.[^.]+$", "");
  }

  /** What one office can expect of the whole time: dossiers, and minutes of work per role. */
  private static final class Load {
    double dossiers;
    final Map<Role, Double> minutes = new EnumMap<>(Role.class);
  }

  private Map<Workplace, Load> loads(
      List<Matter> matters, Map<Office.Kind, List<Workplace>> kinds) {
    var loads = new HashMap<Workplace, Load>();
    kinds.values().forEach(places -> places.forEach(place -> loads.put(place, new Load())));
    double weights = matters.stream().mapToDouble(one -> one.plan().weight()).sum();
    for (var matter : matters) {
      var places = kinds.get(matter.procedure().competence().officeKind());
      double sizes = places.stream().mapToDouble(Workplace::size).sum();
      var minutes = minutes(matter, places.get(0));
      for (var place : places) {
        double expected =
            options.dossiers() * matter.plan().weight() / weights * place.size() / sizes;
        loads.get(place).dossiers += expected;
        minutes.forEach(
            (role, each) -> loads.get(place).minutes.merge(role, expected * each, Double::sum));
      }
    }
    return loads;
  }

  /** Minutes of work of a dossier per role, on average over some courses. */
  private Map<Role, Double> minutes(Matter matter, Workplace place) {
    var chance = new Chance(options.seed(), "load", matter.procedure().code());
    var sum = new EnumMap<Role, Double>(Role.class);
    var filing =
        new Filing(matter, place, place, Channel.ONLINE, Delivery.Mode.ELECTRONIC, 0, 1, 1);
    for (int n = 0; n < SAMPLES; n++) {
      for (var act : Route.draw(matter, filing, chance)) {
        if (act instanceof Act.Work work) {
          var effort = world.plot().effort(work.task().key()).work();
          double mean = effort[0] * Math.exp(effort[1] * effort[1] / 2);
          sum.merge(
              work.task().role(), mean * Math.sqrt(matter.plan().pace()) / SAMPLES, Double::sum);
        }
      }
    }
    return sum;
  }

  private void staff(Workplace place, Load load, long year) {
    var chance = new Chance(options.seed(), "staff", place.code().value());
    for (var role : Role.desks()) {
      int wanted = (int) Math.min(30, Math.max(1, Math.ceil(load.dossiers / perOfficer(role))));
      var officers = province.officers(place.code(), role, wanted);
      place.staff(
          role,
          officers,
          load.minutes.getOrDefault(role, 0.0) * 60 / (officers.size() * year),
          chance);
    }
  }

  /** How many dossiers a year one officer is there for. */
  private static double perOfficer(Role role) {
    return switch (role) {
      case EXAMINATION -> 2600;
      case RECEPTION -> 5000;
      default -> 9000;
    };
  }
}
