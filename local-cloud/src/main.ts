import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import type { CollectionSpec } from './documents/index';
import { type LocalCloudOptions, startLocalCloud } from './local-cloud';
import type { MessageTemplate } from './wechat/subscribe-message';

const DEFAULT_PORT = 8787;

/**
 * Starts the local cloud as a program. Arguments `--functions`, `--database`, `--h5`, `--beside`, `--templates` name what to serve, else they
 * are looked for below MULIN_ROOT. PORT (0 = any), DATA_DIR and FUNCTION_VARIABLES (a JSON object) come from the environment.
 */
async function main(): Promise<void> {
  // Functions in the cloud run in UTC; one that forgets it must fail here too.
  process.env.TZ = 'UTC';
  const { values } = parseArgs({
    options: {
      functions: { type: 'string' },
      database: { type: 'string' },
      h5: { type: 'string' },
      beside: { type: 'string' },
      templates: { type: 'string' },
    },
  });
  const root = path.resolve(process.env.MULIN_ROOT ?? '.');
  const functionsDir = values.functions ?? path.join(root, 'cloudfunctions/dist');
  const databaseFile = values.database ?? path.join(functionsDir, 'database.json');
  const h5Dir = values.h5 ?? path.join(root, 'miniprogram/dist/h5');
  const besideDir = values.beside ?? path.join(root, 'recount-page/dist');
  const port = process.env.PORT;

  const options: LocalCloudOptions = {
    functionsDir,
    dataDir: process.env.DATA_DIR ?? path.join(root, '.data'),
    port: port === undefined || port === '' ? DEFAULT_PORT : Number(port),
    orNextPort: port === undefined || port === '',
    variables: JSON.parse(process.env.FUNCTION_VARIABLES ?? '{}') as Record<string, string>,
    echo: ({ at, from, text }) => console.error(`${at} [${from}] ${text}`),
    ...(existsSync(databaseFile) ? { collections: readJsonFile<CollectionSpec[]>(databaseFile) } : {}),
    ...(existsSync(h5Dir) ? { h5Dir } : {}),
    ...(existsSync(besideDir) ? { besideDir } : {}),
    ...(values.templates === undefined ? {} : { templates: readJsonFile<MessageTemplate[]>(values.templates) }),
  };
  const cloud = await startLocalCloud(options);
  console.log(`ready ${cloud.url}`);

  let closing = false;
  const close = () => {
    if (closing) return;
    closing = true;
    void cloud.close().then(() => process.exit(0));
  };
  process.on('SIGTERM', close);
  process.on('SIGINT', close);
}

const readJsonFile = <T>(file: string): T => JSON.parse(readFileSync(file, 'utf8')) as T;

main().catch((error: unknown) => {
  const { code, message = String(error) } = (error ?? {}) as NodeJS.ErrnoException;
  console.error(code === 'EADDRINUSE' ? `端口 ${process.env.PORT} 已被占用` : message);
  process.exit(1);
});
