export default definePageConfig({
  navigationBarTitleText: '期初余额',
  // On the web Taro wraps a page that can be pulled down in a moved box, which would unpin our fixed bars.
  enablePullDownRefresh: process.env.TARO_ENV === 'weapp',
});
