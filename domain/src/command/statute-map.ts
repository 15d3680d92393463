import { writeFileSync } from 'node:fs';
import { statuteMap } from '../assembly/statutes/map-text';

// npm run docs:statutes
writeFileSync('docs/statute-map.md', statuteMap());
