import path from 'node:path';
import { packageSizes } from '../weapp/sizes';

// npm run sizes: what WeChat has to download, package by package, after `npm run build:weapp`.
const sizes = packageSizes(path.resolve('miniprogram/dist/weapp'));
const total = sizes.reduce((sum, { bytes }) => sum + bytes, 0);
const lines = [...sizes, { name: 'total', bytes: total }].map(
  ({ name, bytes }) => `${name.padEnd(24)}${(bytes / 1024).toFixed(1).padStart(8)} KB`,
);
process.stdout.write(`${lines.join('\n')}\n`);
