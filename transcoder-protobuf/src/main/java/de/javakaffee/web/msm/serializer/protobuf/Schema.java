package de.javakaffee.web.msm.serializer.protobuf;

/**
 * The numbers of {@code session.proto}. Part of the stored format: none ever changes its meaning.
 */
final class Schema {
  /** The highest {@code Session.layout} that is read, and the one that is written. */
  static final int LAYOUT = 1;

  static final int SESSION_LAYOUT = 1;
  static final int SESSION_ATTRIBUTES = 2;
  static final int SESSION_STRINGS = 3;
  static final int SESSION_TYPES = 4;
  static final int SESSION_NODES = 5;

  static final int ATTRIBUTE_NAME = 1;
  static final int ATTRIBUTE_VALUE = 2;
  static final int ATTRIBUTE_NAME_UTF16 = 3;

  /** Not in the schema: what a Value without a field stands for. */
  static final int NULL = 0;

  static final int VALUE_NODE = 1;
  static final int VALUE_STRING = 2;
  static final int VALUE_INT = 3;
  static final int VALUE_LONG = 4;
  static final int VALUE_BOOL = 5;
  static final int VALUE_DOUBLE = 6;
  static final int VALUE_FLOAT = 7;
  static final int VALUE_SHORT = 8;
  static final int VALUE_BYTE = 9;
  static final int VALUE_CHAR = 10;
  static final int VALUE_UTF16 = 11;

  static final int TYPE_NAME = 1;
  static final int TYPE_SHAPE = 2;
  static final int TYPE_FIELDS = 3;

  static final int NODE_TYPE = 1;
  static final int NODE_VALUES = 2;
  static final int NODE_KEYS = 3;
  static final int NODE_TEXT = 4;
  static final int NODE_UTF16 = 5;
  static final int NODE_TIME = 6;
  static final int NODE_DURATION = 7;
  static final int NODE_BYTES = 8;
  static final int NODE_INTEGERS = 9;
  static final int NODE_FLOATS = 10;
  static final int NODE_DOUBLES = 11;
  static final int NODE_MESSAGE = 12;
  static final int NODE_MEMBERS = 13;
  static final int NODE_COMPARATOR = 14;

  /** Of Timestamp and Duration. */
  static final int SECONDS = 1;

  static final int NANOS = 2;

  static final int ANY_TYPE_URL = 1;
  static final int ANY_VALUE = 2;

  static final int SHAPE_BEAN = 1;
  static final int SHAPE_RECORD = 2;
  static final int SHAPE_ENUM = 3;
  static final int SHAPE_ARRAY = 4;
  static final int SHAPE_NUMBERS = 5;
  static final int SHAPE_COLLECTION = 6;
  static final int SHAPE_MAP = 7;
  static final int SHAPE_MAP_BY_ACCESS = 8;
  static final int SHAPE_TEXT = 9;
  static final int SHAPE_TIME = 10;
  static final int SHAPE_DURATION = 11;
  static final int SHAPE_CALENDAR = 12;
  static final int SHAPE_MESSAGE = 13;
  static final int SHAPE_SHELL = 14;
  static final int SHAPE_SHELL_MEMBER = 15;
  static final int SHAPE_HOLDER = 16;

  private Schema() {}
}
