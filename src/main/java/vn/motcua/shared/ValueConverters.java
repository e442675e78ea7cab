package vn.motcua.shared;

import java.util.List;

/** Each module's own readers and writers of its values for Spring Data JDBC; one configuration collects them. */
public interface ValueConverters {
  List<?> converters();
}
