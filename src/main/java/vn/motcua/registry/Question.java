package vn.motcua.registry;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/**
 * What is asked of a register; the body of the exchange's row.
 *
 * @param values by name; those of a person by {@code <role>.<name>}
 * @param officer login name of who needs to know
 */
record Question(Map<String, String> values, String officer, String procedureCode) {

  /** One person of the question, in the order given. */
  record Person(String role, Map<String, String> values) {
    String value(String name) {
      return values.get(name);
    }
  }

  String value(String name) {
    return values.get(name);
  }

  @JsonIgnore
  List<Person> people() {
    var roles = new LinkedHashSet<String>();
    values.keySet().stream()
        .filter(name -> name.contains("."))
        .forEach(name -> roles.add(name.substring(0, name.indexOf('.'))));
    var people = new ArrayList<Person>();
    for (var role : roles) {
      var own = new LinkedHashMap<String, String>();
      values.forEach((name, value) -> {
        if (name.startsWith(role + ".")) {
          own.put(name.substring(role.length() + 1), value);
        }
      });
      people.add(new Person(role, own));
    }
    return people;
  }
}
