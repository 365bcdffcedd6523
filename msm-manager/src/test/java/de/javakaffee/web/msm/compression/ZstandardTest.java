package de.javakaffee.web.msm.compression;

import de.javakaffee.web.msm.frame.Compression;

final class ZstandardTest extends CompressionContract {

  @Override
  Compression compression() {
    return new Zstandard(1);
  }
}
