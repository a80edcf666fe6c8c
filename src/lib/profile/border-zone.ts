/**
 * Municipalities of the northern border free zone as the decree first listed them (Decreto de estímulos fiscales región
 * fronteriza norte, DOF 31-Dec-2018, art. primero): 43. Those created out of them later (San Quintín, San Felipe) belong too.
 */
export const BORDER_ZONE: ReadonlySet<string> = new Set([
  // Baja California
  ...['02001', '02002', '02003', '02004', '02005', '02006', '02007'],
  // Sonora
  ...['26004', '26017', '26002', '26019', '26039', '26043', '26048', '26055', '26059', '26060', '26070'],
  // Chihuahua
  ...['08005', '08015', '08028', '08035', '08037', '08042', '08052', '08053'],
  // Coahuila
  ...['05002', '05012', '05013', '05014', '05022', '05023', '05025', '05038'],
  // Nuevo León
  '19005',
  // Tamaulipas
  ...['28007', '28014', '28015', '28022', '28024', '28025', '28027', '28032', '28033', '28040']
]);
