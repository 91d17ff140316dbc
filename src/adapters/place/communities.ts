import type { ListedPlace } from './listed-place';

/*
 * Main Jewish communities: name, latitude, longitude, other names. Positions are of the quarter or town, rounded to
 * a hundredth of a degree, which moves a sunset by less than three seconds.
 */

type Row = readonly [name: string, latitude: number, longitude: number, aliases?: string];

const COMMUNITIES: readonly { country: string; zone: string; rows: readonly Row[] }[] = [
  {
    country: 'Israel',
    zone: 'Asia/Jerusalem',
    rows: [
      ['Jerusalem', 31.78, 35.22, 'Yerushalayim'],
      ['Bnei Brak', 32.08, 34.83, 'Bene Beraq'],
      ['Tel Aviv', 32.09, 34.78, 'Jaffa Yafo'],
      ['Haifa', 32.79, 34.99],
      ['Beersheba', 31.25, 34.79, "Be'er Sheva"],
      ['Netanya', 32.33, 34.86],
      ['Ashdod', 31.8, 34.65],
      ['Petah Tikva', 32.09, 34.89],
      ['Beit Shemesh', 31.75, 34.99],
      ['Modiin Illit', 31.93, 35.04, 'Kiryat Sefer'],
      ["Ra'anana", 32.18, 34.87],
      ['Safed', 32.96, 35.5, 'Tzfat Zefat'],
      ['Tiberias', 32.79, 35.53, 'Tverya'],
      ['Eilat', 29.56, 34.95],
    ],
  },
  {
    country: 'United States',
    zone: 'America/New_York',
    rows: [
      ['New York', 40.71, -74.01, 'Manhattan NYC'],
      ['Brooklyn', 40.65, -73.95, 'Borough Park Crown Heights Flatbush Williamsburg New York'],
      ['Monsey', 41.11, -74.07],
      ['Kiryas Joel', 41.34, -74.17, 'Monroe'],
      ['Five Towns', 40.62, -73.73, 'Lawrence Cedarhurst Far Rockaway'],
      ['Lakewood', 40.1, -74.21, 'New Jersey'],
      ['Teaneck', 40.89, -74.01, 'Passaic New Jersey'],
      ['Philadelphia', 39.95, -75.17],
      ['Baltimore', 39.37, -76.7, 'Pikesville'],
      ['Washington', 38.99, -77.03, 'Silver Spring'],
      ['Boston', 42.33, -71.12, 'Brookline'],
      ['Miami', 25.81, -80.14, 'Miami Beach Surfside'],
      ['Boca Raton', 26.37, -80.13],
      ['Atlanta', 33.83, -84.33],
      ['Cleveland', 41.5, -81.54, 'Beachwood'],
    ],
  },
  {
    country: 'United States',
    zone: 'America/Detroit',
    rows: [['Detroit', 42.47, -83.22, 'Southfield Oak Park']],
  },
  {
    country: 'United States',
    zone: 'America/Chicago',
    rows: [
      ['Chicago', 42.01, -87.7, 'Skokie West Rogers Park'],
      ['Houston', 29.69, -95.46],
      ['Dallas', 32.95, -96.8],
      ['St. Louis', 38.66, -90.34],
    ],
  },
  { country: 'United States', zone: 'America/Denver', rows: [['Denver', 39.74, -105.04]] },
  { country: 'United States', zone: 'America/Phoenix', rows: [['Phoenix', 33.51, -112.06]] },
  {
    country: 'United States',
    zone: 'America/Los_Angeles',
    rows: [
      ['Los Angeles', 34.06, -118.38, 'Pico-Robertson Beverly Hills'],
      ['San Francisco', 37.77, -122.42, 'Palo Alto'],
      ['Seattle', 47.55, -122.27, 'Seward Park'],
      ['Las Vegas', 36.17, -115.21],
    ],
  },
  { country: 'United States', zone: 'Pacific/Honolulu', rows: [['Honolulu', 21.31, -157.86, 'Hawaii']] },
  {
    country: 'Canada',
    zone: 'America/Toronto',
    rows: [
      ['Toronto', 43.73, -79.43, 'Thornhill Bathurst'],
      ['Montreal', 45.5, -73.63, 'Outremont Cote-Saint-Luc'],
    ],
  },
  { country: 'Canada', zone: 'America/Winnipeg', rows: [['Winnipeg', 49.9, -97.14]] },
  { country: 'Canada', zone: 'America/Vancouver', rows: [['Vancouver', 49.25, -123.12]] },
  { country: 'Mexico', zone: 'America/Mexico_City', rows: [['Mexico City', 19.43, -99.2, 'Polanco']] },
  { country: 'Panama', zone: 'America/Panama', rows: [['Panama City', 8.98, -79.52]] },
  {
    country: 'Brazil',
    zone: 'America/Sao_Paulo',
    rows: [
      ['São Paulo', -23.55, -46.66, 'Higienópolis Sao Paulo Bom Retiro Jardins'],
      ['Rio de Janeiro', -22.97, -43.19, 'Copacabana'],
      ['Porto Alegre', -30.03, -51.21, 'Bom Fim'],
      ['Curitiba', -25.43, -49.27],
      ['Belo Horizonte', -19.93, -43.94],
    ],
  },
  { country: 'Brazil', zone: 'America/Recife', rows: [['Recife', -8.06, -34.88]] },
  {
    country: 'Argentina',
    zone: 'America/Argentina/Buenos_Aires',
    rows: [['Buenos Aires', -34.6, -58.41, 'Once Villa Crespo']],
  },
  { country: 'Uruguay', zone: 'America/Montevideo', rows: [['Montevideo', -34.91, -56.16]] },
  { country: 'Chile', zone: 'America/Santiago', rows: [['Santiago', -33.4, -70.55]] },
  { country: 'Peru', zone: 'America/Lima', rows: [['Lima', -12.1, -77.04]] },
  { country: 'Colombia', zone: 'America/Bogota', rows: [['Bogotá', 4.68, -74.05, 'Bogota']] },
  {
    country: 'United Kingdom',
    zone: 'Europe/London',
    rows: [
      ['London', 51.51, -0.13],
      ['London Golders Green', 51.57, -0.2, 'Hendon Edgware Barnet'],
      ['London Stamford Hill', 51.57, -0.07, 'Hackney'],
      ['Manchester', 53.52, -2.26, 'Prestwich Salford Broughton Park'],
      ['Gateshead', 54.95, -1.6, 'Newcastle'],
      ['Leeds', 53.84, -1.53],
      ['Glasgow', 55.79, -4.31],
    ],
  },
  { country: 'Ireland', zone: 'Europe/Dublin', rows: [['Dublin', 53.32, -6.27]] },
  { country: 'Belgium', zone: 'Europe/Brussels', rows: [['Antwerp', 51.21, 4.42, 'Antwerpen Anvers']] },
  { country: 'Netherlands', zone: 'Europe/Amsterdam', rows: [['Amsterdam', 52.33, 4.87, 'Amstelveen']] },
  {
    country: 'France',
    zone: 'Europe/Paris',
    rows: [
      ['Paris', 48.86, 2.35, 'Marais Sarcelles'],
      ['Strasbourg', 48.59, 7.76],
      ['Lyon', 45.77, 4.87, 'Villeurbanne'],
      ['Marseille', 43.28, 5.39],
      ['Nice', 43.7, 7.27],
    ],
  },
  {
    country: 'Switzerland',
    zone: 'Europe/Zurich',
    rows: [
      ['Zürich', 47.37, 8.52, 'Zurich'],
      ['Basel', 47.56, 7.58],
      ['Geneva', 46.2, 6.15, 'Genève'],
    ],
  },
  {
    country: 'Germany',
    zone: 'Europe/Berlin',
    rows: [
      ['Berlin', 52.5, 13.32],
      ['Frankfurt', 50.12, 8.69],
      ['Munich', 48.13, 11.57, 'München'],
    ],
  },
  { country: 'Austria', zone: 'Europe/Vienna', rows: [['Vienna', 48.22, 16.38, 'Wien']] },
  { country: 'Hungary', zone: 'Europe/Budapest', rows: [['Budapest', 47.5, 19.06]] },
  {
    country: 'Italy',
    zone: 'Europe/Rome',
    rows: [
      ['Rome', 41.89, 12.48, 'Roma'],
      ['Milan', 45.46, 9.15, 'Milano'],
    ],
  },
  {
    country: 'Ukraine',
    zone: 'Europe/Kyiv',
    rows: [
      ['Kyiv', 50.45, 30.52, 'Kiev'],
      ['Dnipro', 48.46, 35.04],
      ['Uman', 48.75, 30.22],
      ['Odesa', 46.48, 30.73, 'Odessa'],
    ],
  },
  {
    country: 'Russia',
    zone: 'Europe/Moscow',
    rows: [
      ['Moscow', 55.79, 37.61],
      ['Saint Petersburg', 59.93, 30.3],
    ],
  },
  { country: 'Sweden', zone: 'Europe/Stockholm', rows: [['Stockholm', 59.33, 18.07]] },
  { country: 'Turkey', zone: 'Europe/Istanbul', rows: [['Istanbul', 41.05, 28.99]] },
  { country: 'Gibraltar', zone: 'Europe/Gibraltar', rows: [['Gibraltar', 36.14, -5.35]] },
  { country: 'Morocco', zone: 'Africa/Casablanca', rows: [['Casablanca', 33.59, -7.62]] },
  { country: 'Tunisia', zone: 'Africa/Tunis', rows: [['Djerba', 33.81, 10.86]] },
  {
    country: 'South Africa',
    zone: 'Africa/Johannesburg',
    rows: [
      ['Johannesburg', -26.15, 28.08, 'Glenhazel'],
      ['Cape Town', -33.92, 18.39, 'Sea Point'],
    ],
  },
  { country: 'United Arab Emirates', zone: 'Asia/Dubai', rows: [['Dubai', 25.2, 55.27]] },
  { country: 'India', zone: 'Asia/Kolkata', rows: [['Mumbai', 18.96, 72.83, 'Bombay']] },
  { country: 'Singapore', zone: 'Asia/Singapore', rows: [['Singapore', 1.3, 103.85]] },
  { country: 'Hong Kong', zone: 'Asia/Hong_Kong', rows: [['Hong Kong', 22.28, 114.15]] },
  { country: 'Japan', zone: 'Asia/Tokyo', rows: [['Tokyo', 35.65, 139.72]] },
  {
    country: 'Australia',
    zone: 'Australia/Melbourne',
    rows: [['Melbourne', -37.87, 145.0, 'Caulfield St Kilda']],
  },
  { country: 'Australia', zone: 'Australia/Sydney', rows: [['Sydney', -33.89, 151.27, 'Bondi']] },
  { country: 'Australia', zone: 'Australia/Perth', rows: [['Perth', -31.89, 115.89]] },
  { country: 'New Zealand', zone: 'Pacific/Auckland', rows: [['Auckland', -36.85, 174.76]] },
];

/** The communities, in the order of the list. */
export function communities(): ListedPlace[] {
  return COMMUNITIES.flatMap(({ country, zone, rows }) =>
    rows.map(([name, latitude, longitude, aliases]) => ({
      name,
      country,
      latitude,
      longitude,
      zone,
      isCommunity: true,
      aliases: aliases === undefined ? [] : [aliases],
    })),
  );
}
