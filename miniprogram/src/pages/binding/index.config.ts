export default definePageConfig({ navigationBarTitleText: '添一套房' });
