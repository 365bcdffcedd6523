package de.javakaffee.web.msm.storage;

/** How a node is, and what changes it. */
public enum NodeState {
  /** Answers. */
  UP {
    @Override
    NodeState after(NodeEvent event) {
      return switch (event) {
        case ANSWERED, PROBE_STARTED, PROBE_ANSWERED -> UP;
        case GLITCH -> SUSPECT;
        case LOST, PROBE_FAILED -> DOWN;
      };
    }
  },
  /** Its last call failed, though not as if the node were gone. Still used: the next decides. */
  SUSPECT {
    @Override
    NodeState after(NodeEvent event) {
      return switch (event) {
        case ANSWERED, PROBE_ANSWERED -> UP;
        case PROBE_STARTED -> SUSPECT;
        case GLITCH, LOST, PROBE_FAILED -> DOWN;
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
        case ANSWERED, GLITCH, LOST, PROBE_STARTED -> PROBING;
      };
    }
  };

  abstract NodeState after(NodeEvent event);

  /** True if requests may use the node. */
  public boolean serving() {
    return this == UP || this == SUSPECT;
  }
}
