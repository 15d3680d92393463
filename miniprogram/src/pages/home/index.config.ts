export default definePageConfig({ navigationBarTitleText: '睦邻' });
