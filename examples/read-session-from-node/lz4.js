// https://github.com/lz4/lz4/blob/dev/doc/lz4_Block_format.md

/** What was compressed to that block: so many bytes. */
export function decompressed(block, plainLength) {
  const plain = Buffer.alloc(plainLength);
  let from = 0;
  let to = 0;
  const longer = (length) => {
    if (length < 15) return length;
    for (let more = 255; more === 255; length += more) more = block[from++];
    return length;
  };
  while (from < block.length) {
    const token = block[from++];
    const literals = longer(token >> 4);
    to += block.copy(plain, to, from, (from += literals));
    if (from >= block.length) break; // the last literals have no match behind them
    const distance = block[from++] | (block[from++] << 8);
    for (let length = longer(token & 15) + 4; length > 0; length--, to++) plain[to] = plain[to - distance];
  }
  return plain;
}
