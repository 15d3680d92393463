import { writeFileSync } from 'node:fs';
import { apiReference } from '../reference/api';

// npm run docs:api
writeFileSync('docs/api.md', apiReference());
