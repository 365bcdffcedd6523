#!/bin/sh
# Measures benchmarks/results/standard.json anew, and makes the tables and the picture of docs/benchmarks.md from it. The file that was there becomes
# standard-before.json, and docs/benchmarks-compared.md compares both.
# Takes half an hour, on a machine that does nothing else meanwhile. What changed, git shows; it commits nothing.
set -e
cd "$(dirname "$0")/.."
build() {
  mvn -q -ntp -pl benchmarks -am -Dgit.commit="$(git rev-parse HEAD)" "$@"
}
build package -DskipTests
java -jar benchmarks/target/benchmarks.jar standard --output benchmarks/target/standard.json
mv benchmarks/results/standard.json benchmarks/results/standard-before.json
mv benchmarks/target/standard.json benchmarks/results/standard.json
build verify -Dmsm.docs.write=true -Dtest=BenchmarksPageTest -Dit.test=ReportInBrowserIT \
  -Dsurefire.failIfNoSpecifiedTests=false -Dfailsafe.failIfNoSpecifiedTests=false
