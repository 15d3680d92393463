// npm start: installs, builds what changed, starts the local cloud with the demonstration community and prints where to look.
// Plain Node without packages, so that it works before anything is installed, on Linux, macOS and Windows.
import path from 'node:path';
import { build } from './steps/build.mjs';
import { startCloud } from './steps/cloud.mjs';
import { demonstrate } from './steps/demonstration.mjs';
import { install } from './steps/install.mjs';

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 11)) {
  console.error(`Node 20.11 or newer is needed; this is ${process.version}.`);
  process.exit(1);
}
process.chdir(path.join(import.meta.dirname, '..'));
const dataDir = path.resolve(process.env.DATA_DIR ?? '.data');
try {
  await install();
  await build('functions', 'local-cloud', 'recount-page', 'h5');
  const cloud = await startCloud(dataDir);
  await demonstrate(cloud.url, dataDir);
  console.log(`ready ${cloud.url}`);
  process.stderr.write(
    `  居民和工作人员页面  ${cloud.url}/\n  离线验票页（可另存、可带走）  ${cloud.url}/recount.html\n  开发者页面（换人、收付款、消息、时钟、数据）  ${cloud.url}/_dev\n  数据在 ${dataDir}；按 Ctrl+C 停下\n`,
  );
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
