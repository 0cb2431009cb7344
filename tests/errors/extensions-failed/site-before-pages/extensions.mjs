export function beforePages({ site }) {
  return site.weather.today;
}
