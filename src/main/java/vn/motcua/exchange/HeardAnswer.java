package vn.motcua.exchange;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Optional;
import javax.net.ssl.SSLSession;

/** An answer that has been read whole, in the shape the operation wants it. */
record HeardAnswer<T>(HttpResponse<byte[]> read, T body)
    implements HttpResponse<T>, HttpResponse.ResponseInfo {

  @Override
  public int statusCode() {
    return read.statusCode();
  }

  @Override
  public HttpRequest request() {
    return read.request();
  }

  @Override
  public Optional<HttpResponse<T>> previousResponse() {
    return Optional.empty();
  }

  @Override
  public HttpHeaders headers() {
    return read.headers();
  }

  @Override
  public Optional<SSLSession> sslSession() {
    return read.sslSession();
  }

  @Override
  public URI uri() {
    return read.uri();
  }

  @Override
  public HttpClient.Version version() {
    return read.version();
  }
}
