import { Page } from '../../../ui/page/Page';

export default function Notice() {
  return <Page title="公示" />;
}
