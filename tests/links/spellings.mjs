// SPDX-License-Identifier: EUPL-1.2
// Ways to write an address of this machine or its network, and ways to be sent there by a redirect. `port` is that of the
// canary. Each passes `check`: what that refuses does not get this far.

import os from 'node:os';

export const spellings = (port) => ({
  // The control shows that these do reach it when they may.
  ofTheCanary: [
  ...['127.0.0.1', '127.1', '127.0.1', '0x7f.1', '0x7f.0x0.0x0.0x1', '0x7f000001', '0x7F.1', '2130706433', '017700000001', '0177.0.0.1',
    '0177.1', '0177.0x0.0.01', '127.0.0.1.', '127.0.0.01', 'localhost', 'LOCALHOST', 'LocalHost', 'localhost.', '0', '0.0.0.0', '0x0', '00',
    '0.0', '[::1]', '[0:0:0:0:0:0:0:1]', '[::0001]', '[::]', '[::ffff:127.0.0.1]', '[::ffff:7f00:1]', '[::FFFF:7F00:0001]', '[0:0:0:0:0:ffff:127.0.0.1]',
    os.hostname(), 'ip6-localhost', 'ip6-loopback', 'localhost.localdomain', 'canary.localhost'].map((host) => `http://${host}:${port}/`),
  // The same in other clothes.
  `http://127.0.0.1:${port}/?https://www.voorbeeld.nl/`, `http://127.0.0.1:${port}/#@www.voorbeeld.nl`, `HTTP://127.0.0.1:${port}`,
  `https://127.0.0.1:${port}/`, `https://localhost:${port}/`,
  ],
  // Of the network around it, and of what stands for it: nobody knocks there to see whether they lead somewhere.
  ofTheNetwork: ['127.255.255.254', '10.0.0.1', '172.16.0.1', '172.31.255.254', '192.168.1.1', '169.254.169.254', '0xa9fea9fe', '2852039166', '100.64.0.1',
    '192.0.0.192', '168.63.129.16', '198.18.0.1', '192.0.2.1', '224.0.0.1', '240.0.0.1', '255.255.255.255', '[fe80::1]', '[fc00::1]', '[fd00:ec2::254]',
    '[64:ff9b::7f00:1]', '[64:ff9b::a9fe:a9fe]', '[2002:7f00:1::]', '[2001:db8::1]', '[2001:0:7f00:1::]', '[::127.0.0.1]', '[::ffff:169.254.169.254]',
    '[ff02::1]'].map((host) => `http://${host}:${port}/`),
});

// What a server may say in Location to send us to the canary.
export const tricks = (port, stub) => [
  `http://127.0.0.1:${port}/`,
  `http://localhost:${port}/`,
  `http://0x7f.1:${port}/`,
  `http://2130706433:${port}/`,
  `http://[::1]:${port}/`,
  `http://[::ffff:127.0.0.1]:${port}/`,
  `//127.0.0.1:${port}/`,
  `http:127.0.0.1:${port}/`,
  `http:/127.0.0.1:${port}/`,
  `http:///127.0.0.1:${port}/`,
  `http:\\\\127.0.0.1:${port}\\`,
  `/\\127.0.0.1:${port}/`,
  `http://wie@127.0.0.1:${port}/`,
  `http://${stub}@127.0.0.1:${port}/`,
  `http://127.0.0.1:${port}\\@${stub}/`,
  `http://127.0.0.1:${port}#@${stub}/`,
  `http://127.0.0.1:${port}?@${stub}/`,
  `http://127.0.0.1%09:${port}/`,
  `\thttp://127.0.0.1:${port}/`,
  `https://127.0.0.1:${port}/`,
  `file:///etc/passwd`,
  `gopher://127.0.0.1:${port}/_GET`,
  `ftp://127.0.0.1:${port}/`,
  `dict://127.0.0.1:${port}/`,
  `telnet://127.0.0.1:${port}/`,
  `ldap://127.0.0.1:${port}/`,
  `unix:/127.0.0.1:${port}`,
  `data:text/html,<meta http-equiv=refresh content="0;url=http://127.0.0.1:${port}/">`,
  `http://169.254.169.254/latest/meta-data/`,
];
