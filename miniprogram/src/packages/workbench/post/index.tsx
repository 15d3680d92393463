import { Page } from '../../../ui/page/Page';

export default function Post() {
  return <Page title="发公示" />;
}
