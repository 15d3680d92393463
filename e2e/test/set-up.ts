export { demonstrate as default } from '../src/demonstrated';
