# The production image: the packaged jar alone. It carries neither the embedded server nor the sandbox.
FROM maven:3.9-eclipse-temurin-25 AS build
# the browser's packages come from npm
COPY --from=node:22-slim /usr/local /usr/local
WORKDIR /src
COPY pom.xml ./
COPY .mvn .mvn
COPY src src
COPY processes processes
COPY forms forms
RUN mvn -B -q -DskipTests package

FROM eclipse-temurin:25-jre
# Fonts are embedded in the jar; AWT still wants the system's font configuration to measure text.
RUN apt-get update && apt-get install -y --no-install-recommends fontconfig libfreetype6 curl \
    && rm -rf /var/lib/apt/lists/* \
    && useradd --system --uid 10001 --home-dir /app motcua \
    && mkdir -p /app/data && chown -R motcua /app
WORKDIR /app
COPY --from=build /src/target/motcua-*.jar motcua.jar
USER 10001
EXPOSE 8080
VOLUME /app/data
HEALTHCHECK --interval=10s --timeout=3s --start-period=90s --retries=6 \
    CMD curl -fsS http://localhost:8080/actuator/health/readiness || exit 1
ENTRYPOINT ["java", "-XX:MaxRAMPercentage=70", "-Djavax.xml.accessExternalSchema=", "-jar", "motcua.jar"]
