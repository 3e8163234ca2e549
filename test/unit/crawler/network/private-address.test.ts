import { expect, test } from 'vitest';
import { isPrivateAddress, isPrivateHost } from '../../../../crawler/network/private-address.ts';

test.each([
  '127.0.0.1',
  '127.255.0.9',
  '10.1.2.3',
  '172.16.0.1',
  '172.31.255.255',
  '192.168.1.1',
  '169.254.169.254',
  '100.64.0.1',
  '0.0.0.0',
  '224.0.0.1',
  '255.255.255.255',
  '::1',
  '[::1]',
  '::',
  'fe80::1',
  'fe80::1%eth0',
  'fd12:3456::1',
  'ff02::1',
  '::ffff:127.0.0.1',
  '::ffff:7f00:1',
  '::ffff:192.168.0.1',
  '::127.0.0.1',
  '64:ff9b::a00:1',
  '2002:7f00:1::',
  '2002:c0a8:101::1',
  '64:ff9b::127.0.0.1',
  // NAT64 of a network's own, whatever its prefix is (RFC 8215).
  '64:ff9b:1::7f00:1',
  '64:ff9b:1:7f00:0:100::',
  // Translated (RFC 2765), Teredo, ISATAP.
  '::ffff:0:127.0.0.1',
  '2001:0:7f00:1:0:0:8080:8080',
  '2a00:1450::5efe:10.0.0.1',
  '2a00:1450::200:5efe:7f00:1',
  'fe80::5efe:8.8.8.8',
  '::8.8.8.8',
  '100::1',
  '100:0:0:1::1',
  '2001:2::1',
  '2001:10::1',
  '2001:db8::1',
  '3fff::1',
  '4000::1',
  '5f00::1',
  'fec0::1',
  'ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff',
  '0:0:0:0:0:0:0:1',
  '0000:0000:0000:0000:0000:ffff:7f00:0001',
  '::FFFF:127.0.0.1',
  '::ffff:7f00:1%lo',
  '[::1%25lo]',
])('%s is not public', (address) => {
  expect(isPrivateAddress(address)).toBe(true);
  expect(isPrivateHost(address)).toBe(true);
});

test.each([
  '8.8.8.8',
  '1.1.1.1',
  '172.32.0.1',
  '192.167.1.1',
  '100.128.0.1',
  '2a00:1450:400e::1',
  '::ffff:8.8.8.8',
  '64:ff9b::808:808',
  '2a00:1450::5efe:8.8.8.8',
  '2001:200::1',
  '2606:4700::1111',
  '2620:fe::fe',
  '2002:808:808::',
])('%s is public', (address) => {
  expect(isPrivateAddress(address)).toBe(false);
  expect(isPrivateHost(address)).toBe(false);
});

test.each(['localhost', 'LOCALHOST', 'localhost.', 'a.localhost', 'printer.local', 'db.internal'])(
  'the name %s stays within the network',
  (name) => {
    expect(isPrivateHost(name)).toBe(true);
  },
);

test.each(['www.example.nl', 'localhost.example.nl', 'notlocalhost', ''])('the name %s does not', (name) => {
  expect(isPrivateHost(name)).toBe(false);
});
