export default definePageConfig({ navigationBarTitleText: '交票前看一遍' });
