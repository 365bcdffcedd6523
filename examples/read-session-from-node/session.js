// A session as memcached holds it, read from its bytes: docs/stored-format.md tells the record and
// its frames, session.proto what the transcoder "protobuf" writes into a frame.
import { fileURLToPath } from 'node:url';
import protobuf from 'protobufjs';
import { decompressed } from './lz4.js';

const SCHEMA =
  '../../transcoder-protobuf/src/main/resources/de/javakaffee/web/msm/serializer/protobuf/session.proto';
const schema = protobuf.loadSync(fileURLToPath(new URL(SCHEMA, import.meta.url)));
const Session = schema.lookupType('msm.session.Session');
const shapes = schema.lookupEnum('msm.session.Shape').valuesById;

/** The attributes by name; those that another transcoder wrote are left out. */
export function attributesOf(record) {
  let at = 0;
  const bytes = (length) => record.subarray(at, (at += length));
  const varint = () => {
    let number = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = record[at++];
      number |= (byte & 0x7f) << shift;
      if (byte < 0x80) return number;
    }
  };
  const list = (read) => Array.from({ length: varint() }, read);

  if (bytes(4).toString('hex') !== '4d534df3') throw new Error('not a record');
  if (bytes(1)[0] !== 1 || bytes(1)[0] !== 1) throw new Error('not a session of format 1');
  bytes(8); // version
  bytes(varint()); // session id
  bytes(8 + 8 + 8 + 8); // created, last access, this access, longest inactivity
  const flags = bytes(1)[0];
  if (flags & 2) bytes(varint()); // authentication type
  if (flags & 4) bytes(varint()); // principal
  list(() => [bytes(varint()), bytes(varint())]); // notes
  varint(); // length of the frames

  const codecs = ['scalar', ...list(() => bytes(varint()).toString())];
  const frames = list(() => {
    const codec = codecs[varint()];
    const compressed = bytes(1)[0] & 4;
    if (!compressed) return { codec, content: bytes(varint()) };
    const [how, plainLength] = [bytes(1)[0], varint()];
    if (how !== 1) throw new Error(`a frame is compressed in way ${how}, and this program knows LZ4 (1) alone`);
    return { codec, content: decompressed(bytes(varint()), plainLength) };
  });
  const directory = list(() => ({ flags: bytes(1)[0], frame: varint(), name: bytes(varint()) }));

  const attributes = {};
  for (const frame of frames) {
    if (frame.codec === 'protobuf') Object.assign(attributes, objectsOf(frame.content));
  }
  for (const { frame, name } of directory) {
    const { codec, content } = frames[frame];
    if (codec === 'scalar' && content[0] === 1) attributes[name] = content.toString('utf8', 1);
  }
  return attributes;
}

/** The attributes in a frame. Objects that refer to each other do so again, cycles included. */
function objectsOf(frame) {
  const { attributes, strings, types, nodes } = Session.decode(frame);
  const shapeOf = (node) => shapes[types[node.type].shape];
  const made = nodes.map((node) => {
    switch (shapeOf(node)) {
      case 'BEAN':
      case 'RECORD':
        return {};
      case 'COLLECTION':
      case 'ARRAY':
        return [];
      case 'MAP':
      case 'MAP_BY_ACCESS':
        return new Map();
      case 'TIME':
        return new Date(Number(node.time.seconds) * 1000 + node.time.nanos / 1e6);
      case 'NUMBERS':
        return [node.bytes, node.integers, node.floats, node.doubles].find((some) => some.length > 0);
      case 'TEXT':
      case 'ENUM':
        return node.text;
      default:
        return node; // only Java can read it
    }
  });
  const valueOf = (value) => {
    const kind = value.kind;
    if (kind === 'node') return made[value.node];
    if (kind === 'string') return strings[value.string];
    return kind === undefined ? null : value[kind];
  };
  nodes.forEach((node, number) => {
    const object = made[number];
    if (object instanceof Map) {
      node.keys.forEach((key, i) => object.set(valueOf(key), valueOf(node.values[i])));
    } else if (Array.isArray(object) && shapeOf(node) !== 'NUMBERS') {
      object.push(...node.values.map(valueOf));
    } else if (['BEAN', 'RECORD'].includes(shapeOf(node))) {
      types[node.type].fields.forEach((name, i) => (object[name] = valueOf(node.values[i])));
    }
  });
  return Object.fromEntries(attributes.map(({ name, value }) => [name, valueOf(value)]));
}
