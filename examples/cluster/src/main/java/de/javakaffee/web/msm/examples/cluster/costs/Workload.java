package de.javakaffee.web.msm.examples.cluster.costs;

/** What a request does with its session of lists, each of ten objects. */
enum Workload {
  NOTHING("does not touch its session of 20 attributes", 20, "nothing"),
  READ("reads one of 20 attributes", 20, "read"),
  CHANGE("changes one of 20 attributes", 20, "change"),
  READ_OF_100("reads one of 100 attributes", 100, "read"),
  CHANGE_OF_100("changes one of 100 attributes", 100, "change");

  private final String label;
  private final int attributes;
  private final String action;

  Workload(String label, int attributes, String action) {
    this.label = label;
    this.attributes = attributes;
    this.action = action;
  }

  String label() {
    return label;
  }

  String fillPath() {
    return "/costs.jsp?do=fill&attributes=" + attributes;
  }

  String path() {
    return "/costs.jsp?do=" + action;
  }
}
