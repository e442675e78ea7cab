package vn.motcua.shared;

import java.util.List;

/** Bộ chuyển đổi giá trị — readers and writers of a module's own values for Spring Data JDBC; one configuration collects them. */
public interface ValueConverters {
  List<?> converters();
}
