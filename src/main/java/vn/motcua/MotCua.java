package vn.motcua;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.modulith.Modulithic;

/** Một Cửa — the back-office of a one-stop public administration. */
@Modulithic(sharedModules = "shared")
@SpringBootApplication
public class MotCua {
  public static void main(String[] args) {
    SpringApplication.run(MotCua.class, args);
  }
}
