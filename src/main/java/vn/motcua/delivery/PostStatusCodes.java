package vn.motcua.delivery;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;
import org.springframework.stereotype.Component;

/** What the post's StatusCode means to us: data, because the post's table is not published. */
@Component
class PostStatusCodes {

  private final Map<Integer, Parcel.Status> meanings;

  PostStatusCodes() throws IOException {
    meanings = PropertiesLoaderUtils.loadProperties(
            new ClassPathResource("delivery/post-status-codes.properties"))
        .entrySet()
        .stream()
        .collect(Collectors.toUnmodifiableMap(
            entry -> Integer.valueOf(entry.getKey().toString()),
            entry -> Parcel.Status.valueOf(entry.getValue().toString().strip())));
  }

  Optional<Parcel.Status> meaningOf(int statusCode) {
    return Optional.ofNullable(meanings.get(statusCode));
  }
}
