export default definePageConfig({ navigationBarTitleText: '类别、地点和时限' });
