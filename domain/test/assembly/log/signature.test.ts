import nacl from 'tweetnacl';
import { headBytes, type SignedHead, verifyHead } from '../../../src/assembly/log/head';
import { promiseBytes, verifyPromise } from '../../../src/assembly/log/promise';
import { isSigned } from '../../../src/assembly/log/signature';
import { fromHex, toHex } from '../../../src/canonical/bytes';
import { keyOf, OPERATOR, OTHER_KEY, publicOf, signBy } from '../poll-fixture';

// RFC 8032 §7.1, tests 1 to 3 and SHA(abc): seed, public key, message, signature.
const RFC_8032 = [
  [
    '9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60',
    'd75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a',
    '',
    'e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b',
  ],
  [
    '4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb',
    '3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c',
    '72',
    '92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00',
  ],
  [
    'c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7',
    'fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025',
    'af82',
    '6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a',
  ],
  [
    '833fe62409237b9d62ec77587520911e9a759cec1d19755b7da901b96dca3d42',
    'ec172b93ad5e563bf4932c70e1245034c35467ef2efd4d64ebf819683467e2bf',
    'ddaf35a193617abacc417349ae20413112e6fa4e89a97ea20a9eeee64b55d39a2192992a274fc1a836ba3c23a3feebbd454d4423643ce80e2a9ac94fa54ca49f',
    'dc2a4459e7369633a52b1bf277839a00201009a3efbf3ecb69bea2186c26b58909351fc9ac90b3ecfdfbc7c66431e0303dca179c138ac17ad9bef1177331a704',
  ],
] as const;

test.each(RFC_8032)('node:crypto and tweetnacl agree with RFC 8032 on %s', (seed, key, message, signature) => {
  const bytes = fromHex(message);
  expect(publicOf(keyOf(seed))).toBe(key);
  expect(signBy(keyOf(seed))(bytes)).toBe(signature);
  expect(toHex(nacl.sign.detached(bytes, nacl.sign.keyPair.fromSeed(fromHex(seed)).secretKey))).toBe(signature);
  expect(isSigned(key, bytes, signature)).toBe(true);
  expect(isSigned(key, Uint8Array.of(...bytes, 0), signature)).toBe(false);
});

const operatorKey = publicOf(OPERATOR);
const pollId = 'a'.repeat(64);
const head = { size: 3, root: 'b'.repeat(64), chain: 'c'.repeat(64), at: '2026-04-01T08:00:00.000Z', closes: false };
const signed: SignedHead = { ...head, signature: signBy(OPERATOR)(headBytes(pollId, head)) };

test('a tree head is signed in every field, for one poll, by one key', () => {
  expect(verifyHead(operatorKey, pollId, signed)).toBe(true);
  const others: Partial<SignedHead>[] = [
    { size: 4 },
    { root: 'd'.repeat(64) },
    { chain: 'd'.repeat(64) },
    { at: '2026-04-01T08:00:00.001Z' },
    { closes: true },
    { signature: signBy(OTHER_KEY)(headBytes(pollId, head)) },
  ];
  for (const other of others) expect(verifyHead(operatorKey, pollId, { ...signed, ...other })).toBe(false);
  expect(verifyHead(operatorKey, 'e'.repeat(64), signed)).toBe(false);
  expect(verifyHead(publicOf(OTHER_KEY), pollId, signed)).toBe(false);
});

test('a promise is signed in every field, and no head passes for one', () => {
  const promise = { pollId, commit: 'f'.repeat(64), at: head.at, mustBeLoggedBy: '2026-04-01T08:10:00.000Z' };
  const given = { ...promise, signature: signBy(OPERATOR)(promiseBytes(promise)) };
  expect(verifyPromise(operatorKey, given)).toBe(true);
  for (const field of ['pollId', 'commit', 'at', 'mustBeLoggedBy'] as const) {
    expect(verifyPromise(operatorKey, { ...given, [field]: 'x' })).toBe(false);
  }
  expect(verifyPromise(operatorKey, { ...given, signature: signed.signature })).toBe(false);
});

test('a signature has one spelling: S plus the order of the group is refused, as node:crypto refuses it', () => {
  const order = 2n ** 252n + 27742317777372353535851937790883648493n;
  const raw = Buffer.from(signed.signature, 'hex');
  const s = BigInt(`0x${Buffer.from(raw.subarray(32)).reverse().toString('hex')}`) + order;
  const again = Buffer.from(s.toString(16).padStart(64, '0'), 'hex').reverse().toString('hex');
  const other = signed.signature.slice(0, 64) + again;
  expect(nacl.sign.detached.verify(headBytes(pollId, head), fromHex(other), fromHex(operatorKey))).toBe(true);
  expect(isSigned(operatorKey, headBytes(pollId, head), other)).toBe(false);
});

test('what is no key or no signature is refused, not thrown at', () => {
  for (const [key, signature] of [
    ['', signed.signature],
    [operatorKey, ''],
    [operatorKey, signed.signature.toUpperCase()],
    ['f'.repeat(64), signed.signature],
  ] as const) {
    expect(isSigned(key, headBytes(pollId, head), signature)).toBe(false);
  }
});
