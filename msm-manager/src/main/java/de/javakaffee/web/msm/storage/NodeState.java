package de.javakaffee.web.msm.storage;

/** How a node is, and what changes it. */
public enum NodeState {
  /** Answers. */
  UP {
    @Override
    NodeState after(NodeEvent event) {
      return switch (event) {
        case ANSWERED, PROBE_STARTED, PROBE_ANSWERED -> UP;
        case ANSWERED_WRONGLY -> SUSPECT;
        case LOST, PROBE_FAILED -> DOWN;
      };
    }
  },
  /** Its last answer broke the protocol. Still used: the next answer decides. */
  SUSPECT {
    @Override
    NodeState after(NodeEvent event) {
      return switch (event) {
        case ANSWERED, PROBE_ANSWERED -> UP;
        case PROBE_STARTED -> SUSPECT;
        case ANSWERED_WRONGLY, LOST, PROBE_FAILED -> DOWN;
      };
    }
  },
  /** Not used. Answers to requests that were under way when it was lost prove nothing. */
  DOWN {
    @Override
    NodeState after(NodeEvent event) {
      return event == NodeEvent.PROBE_STARTED ? PROBING : DOWN;
    }
  },
  /** Not used yet: a probe is under way, and only its result counts. */
  PROBING {
    @Override
    NodeState after(NodeEvent event) {
      return switch (event) {
        case PROBE_ANSWERED -> UP;
        case PROBE_FAILED -> DOWN;
        case ANSWERED, ANSWERED_WRONGLY, LOST, PROBE_STARTED -> PROBING;
      };
    }
  };

  abstract NodeState after(NodeEvent event);

  /** True if requests may use the node. */
  public boolean serving() {
    return this == UP || this == SUSPECT;
  }
}
