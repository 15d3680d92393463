import { Door } from '../front-door/door';
import { tellStory } from '../story/story';

// Fills a running local cloud with the demonstration community: demonstration.ts URL, set-up key in MULIN_SETUP_KEY.
const [url] = process.argv.slice(2);
const setupKey = process.env.MULIN_SETUP_KEY;
if (url === undefined || setupKey === undefined) {
  process.stderr.write('URL and MULIN_SETUP_KEY are needed\n');
  process.exit(2);
}
tellStory(new Door(url), {
  root: process.cwd(),
  setupKey,
  now: new Date(),
  say: (title) => process.stderr.write(`  ${title}\n`),
}).catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
