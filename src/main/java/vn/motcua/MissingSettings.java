package vn.motcua;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** What production still has to be told; shown as a sentence, not as a stack. */
class MissingSettings extends RuntimeException {

  MissingSettings(String names) {
    super("Một Cửa does not start: missing, or pointing to this machine's sandbox: " + names);
  }

  static class Analyzer extends AbstractFailureAnalyzer<MissingSettings> {
    @Override
    protected FailureAnalysis analyze(Throwable root, MissingSettings cause) {
      return new FailureAnalysis(
          cause.getMessage(), "Set them as environment variables, then start again.", cause);
    }
  }
}
