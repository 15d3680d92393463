export { strike as default } from '../src/demonstrated';
