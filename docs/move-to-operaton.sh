#!/usr/bin/env bash
# Moves the project from Camunda 7.24 to the fork Operaton; run once, in its folder. What else it takes: docs/security.md.
set -euo pipefail
OPERATON=${1:-1.0.3}

# Artifacts
sed -i -E \
  -e "s#<camunda.version>[^<]*</camunda.version>#<operaton.version>$OPERATON</operaton.version>#" \
  -e 's#\$\{camunda\.version\}#${operaton.version}#g' \
  -e 's#org\.camunda\.#org.operaton.#g' \
  -e 's#>camunda-(bpm|engine|spin)-#>operaton-\1-#g' \
  -e 's#>org\.camunda<#>org.operaton<#g' pom.xml

# Packages, addresses of the webapps, the administrators' group, keys in the browser; not the models' camunda: namespace
git ls-files -z '*.java' '*.yaml' '*.html' '*.js' '*.css' '*.sql' '*.properties' '*/locales/*.json' | xargs -0 sed -i -E \
  -e 's#org\.camunda\.bpm\.impl\.juel\.jakarta\.el#jakarta.el#g' \
  -e 's#org\.camunda\b#org.operaton#g' \
  -e 's#CAMUNDA_BPMN_EXTENSIONS_NS#OPERATON_BPMN_EXTENSIONS_NS#g' \
  -e 's#/camunda(/|"|\*)#/operaton\1#g' \
  -e 's#webjars/camunda/#webjars/operaton/#g' \
  -e 's#\bcamunda-(admin|web|welcome|form)\b#operaton-\1#g' \
  -e 's#\bcamunda\.bpm\b#operaton.bpm#g'

# Our files over the webapps', without the one label the fork no longer has
git mv src/main/resources/META-INF/resources/webjars/camunda src/main/resources/META-INF/resources/webjars/operaton
sed -i '/"BANNER_CE_EOL_TEXT":/d' src/main/resources/META-INF/resources/webjars/operaton/app/*/locales/vi.json
