package de.javakaffee.web.msm.compression;

import de.javakaffee.web.msm.frame.Compression;

final class Lz4Test extends CompressionContract {

  @Override
  Compression compression() {
    return new Lz4();
  }
}
