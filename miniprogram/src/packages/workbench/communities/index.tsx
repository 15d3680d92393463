import { Page } from '../../../ui/page/Page';

export default function Communities() {
  return <Page title="小区" />;
}
