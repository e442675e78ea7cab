package vn.motcua.supervision.page;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.motcua.office.Office;
import vn.motcua.office.OfficeCode;
import vn.motcua.office.Officers;
import vn.motcua.office.Offices;

/** Chọn cơ quan — the offices an account may look at, for the choice in a filter and for lists by office. */
@Component
public class OfficeChoice {

  private final Officers officers;
  private final Offices offices;

  OfficeChoice(Officers officers, Offices offices) {
    this.officers = officers;
    this.offices = offices;
  }

  /** Of who is logged in, the own one first. */
  public List<Office> all() {
    var codes = offices.withAllBelow(officers.current().office());
    var byCode = offices.all().stream().collect(Collectors.toMap(Office::code, office -> office));
    return codes.stream()
        .map(byCode::get)
        .sorted(Comparator.comparing(office -> office.code().value()))
        .toList();
  }

  /** What the address says, or the account's own office. */
  public String chosen(String office) {
    return office == null || office.isBlank() ? own() : office.strip();
  }

  public String own() {
    return officers.current().office().value();
  }

  public String nameOf(String office) {
    return offices.find(new OfficeCode(office)).map(Office::name).orElse(office);
  }

  /** Those directly under an office. */
  public List<Office> under(String office) {
    return offices.all().stream()
        .filter(one -> one.parent() != null && one.parent().value().equals(office))
        .toList();
  }

  /** Every office's name by its code, for lists. */
  public Map<String, String> names() {
    return offices.all().stream()
        .collect(Collectors.toMap(office -> office.code().value(), Office::name));
  }

  /** For each office asked for, itself and everything below it. */
  public Map<String, Set<String>> trees(Collection<String> codes) {
    var above = new HashMap<String, String>();
    offices.all().stream()
        .filter(office -> office.parent() != null)
        .forEach(office -> above.put(office.code().value(), office.parent().value()));
    var trees = new TreeMap<String, Set<String>>();
    codes.forEach(code -> trees.put(code, new TreeSet<>(Set.of(code))));
    above.keySet().forEach(office -> {
      for (var code = above.get(office); code != null; code = above.get(code)) {
        if (trees.containsKey(code)) {
          trees.get(code).add(office);
        }
      }
    });
    return trees;
  }
}
