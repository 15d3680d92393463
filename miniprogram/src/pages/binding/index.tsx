import { Page } from '../../ui/page/Page';

export default function Binding() {
  return <Page title="添一套房" />;
}
