import { Page } from '../../../ui/page/Page';

export default function Questions() {
  return <Page title="回答提问" />;
}
