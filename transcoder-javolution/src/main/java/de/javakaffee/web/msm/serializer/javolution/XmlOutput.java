package de.javakaffee.web.msm.serializer.javolution;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.Writer;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.util.Arrays;
import javolution.xml.stream.XMLStreamException;
import javolution.xml.stream.XMLStreamWriterImpl;

/** Writes one document after the other. For one thread; to be thrown away after any exception. */
final class XmlOutput {
  private static final int MAX_KEPT_CHARS = 1 << 18;

  private final XMLStreamWriterImpl xml = new XMLStreamWriterImpl();
  private Chars chars = new Chars();
  private long limit;

  /**
   * Begins a document.
   *
   * @param bytes how long it may become
   */
  void open(long bytes) {
    limit = bytes;
    try {
      xml.setOutput(chars);
      xml.setAutomaticEmptyElements(true);
    } catch (XMLStreamException e) {
      throw failed(e);
    }
  }

  /** Ends the document, and returns it in UTF-8. */
  byte[] close() {
    try {
      xml.close();
    } catch (XMLStreamException e) {
      throw failed(e);
    }
    byte[] document = chars.encoded();
    if (chars.array.length > MAX_KEPT_CHARS) {
      chars = new Chars();
    }
    chars.length = 0;
    return document;
  }

  void start(String name) {
    try {
      xml.writeStartElement(name);
    } catch (XMLStreamException e) {
      throw failed(e);
    }
  }

  /** Only directly after {@link #start} or another attribute. The value is escaped already. */
  void attribute(String name, String value) {
    try {
      xml.writeAttribute(name, value);
    } catch (XMLStreamException e) {
      throw failed(e);
    }
  }

  /** The text is escaped already. */
  void text(String text) {
    if (text.isEmpty()) {
      return;
    }
    try {
      xml.writeCharacters(text);
    } catch (XMLStreamException e) {
      throw failed(e);
    }
  }

  void end() {
    try {
      xml.writeEndElement();
    } catch (XMLStreamException e) {
      throw failed(e);
    }
  }

  private static IllegalStateException failed(XMLStreamException e) {
    return new IllegalStateException("written to memory", e);
  }

  /** Takes what was written; a character takes a byte at least. */
  private final class Chars extends Writer {
    private char[] array = new char[4096];
    private int length;

    @Override
    public void write(char[] source, int offset, int count) {
      roomFor(count);
      System.arraycopy(source, offset, array, length, count);
      length += count;
    }

    @Override
    public void write(String source, int offset, int count) {
      roomFor(count);
      source.getChars(offset, offset + count, array, length);
      length += count;
    }

    private void roomFor(int count) {
      long needed = (long) length + count;
      requireWithin(needed);
      if (needed > array.length) {
        long doubled = Math.min(2L * array.length, Integer.MAX_VALUE - 8);
        array = Arrays.copyOf(array, (int) Math.max(needed, doubled));
      }
    }

    /** In one array of the right size: a string of it would be copied once or thrice more. */
    private byte[] encoded() {
      long size = length;
      for (int i = 0; i < length; i++) {
        char c = array[i];
        if (c >= 0x80) {
          size += c < 0x800 || Character.isSurrogate(c) ? 1 : 2;
        }
      }
      requireWithin(size);
      byte[] bytes = new byte[(int) size];
      CharBuffer source = CharBuffer.wrap(array, 0, length);
      if (UTF_8.newEncoder().encode(source, ByteBuffer.wrap(bytes), true).isError()) {
        throw new IllegalStateException("half a surrogate pair that was not escaped");
      }
      return bytes;
    }

    private void requireWithin(long bytes) {
      if (bytes > Math.min(limit, Integer.MAX_VALUE - 8)) {
        throw new Refusal("more than " + limit + " bytes, the limit of one call");
      }
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }
}
