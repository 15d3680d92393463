import { Page } from '../../ui/page/Page';

export default function Board() {
  return <Page title="公示" tab="board" />;
}
