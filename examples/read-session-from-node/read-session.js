// node read-session.js <host>:<port> <session id>
//
// Shows a session of the shop below: who the user is, what is in the cart, and that the cart leads
// back to its user.
//
//   class User { String name; Locale locale; Cart cart; }
//   class Cart { List<Item> items; User owner; }
//   record Item(String name, int count) {}
import { connect } from 'node:net';
import { attributesOf } from './session.js';

const [address, id] = process.argv.slice(2);
const { user } = attributesOf(await fetch(address, id.replace(/\..*/, '')));
console.log(`user: ${user.name}`);
console.log(`locale: ${user.locale}`);
for (const item of user.cart.items) console.log(`in the cart: ${item.count} x ${item.name}`);
console.log(`the cart's owner is the user: ${user.cart.owner === user}`);

/** The value that memcached has under a key. */
function fetch(address, key) {
  const [host, port] = address.split(':');
  return new Promise((resolve, reject) => {
    let answer = Buffer.alloc(0);
    const socket = connect(port, host, () => socket.write(`get ${key}\r\n`));
    socket.on('error', reject);
    socket.on('data', (data) => {
      answer = Buffer.concat([answer, data]);
      const line = answer.indexOf('\r\n');
      if (line < 0) return;
      const [word, , , length] = answer.toString('latin1', 0, line).split(' ');
      const end = line + 2 + Number(length);
      if (word === 'VALUE' && answer.length < end + 7) return; // END is still to come
      socket.destroy();
      if (word === 'VALUE') resolve(answer.subarray(line + 2, end));
      else reject(new Error(`${address} has no session ${key}`));
    });
  });
}
