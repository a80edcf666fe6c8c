-- The single definition of the database: the dictionary, the data package and the TypeScript types are made from it.
-- Every comment reads «español || English». Money is in base units (USD, MXN), people in persons; never thousands.
-- A table lives in atlas.duckdb (loaded whole) unless its comment ends in «|| flows»: then in flows.duckdb (read by ranges).

CREATE TYPE basis AS ENUM ('published', 'derived', 'modelled');
CREATE TYPE status AS ENUM ('final', 'preliminary', 'revised');

CREATE TABLE source (
  source_id VARCHAR PRIMARY KEY,
  publisher VARCHAR NOT NULL,
  title_es VARCHAR NOT NULL,
  title_en VARCHAR NOT NULL,
  url VARCHAR NOT NULL,
  licence VARCHAR NOT NULL,
  licence_url VARCHAR,
  vintage VARCHAR NOT NULL,
  retrieved DATE NOT NULL,
  via VARCHAR,
  sha256 VARCHAR
);
COMMENT ON TABLE source IS 'Publicaciones oficiales de las que sale cada número || The official publications each number comes from';
COMMENT ON COLUMN source.source_id IS 'Identificador de la fuente || Source identifier';
COMMENT ON COLUMN source.publisher IS 'Organismo que publica || Publishing body';
COMMENT ON COLUMN source.title_es IS 'Título en español || Title in Spanish';
COMMENT ON COLUMN source.title_en IS 'Título en inglés || Title in English';
COMMENT ON COLUMN source.url IS 'Dirección oficial || Official address';
COMMENT ON COLUMN source.licence IS 'Licencia o términos de uso || Licence or terms of use';
COMMENT ON COLUMN source.licence_url IS 'Dirección de los términos || Address of the terms';
COMMENT ON COLUMN source.vintage IS 'Edición de los datos || Vintage of the data';
COMMENT ON COLUMN source.retrieved IS 'Fecha de consulta || Date retrieved';
COMMENT ON COLUMN source.via IS 'Espejo público del que se tomó la copia, si no fue del original || Public mirror the copy was taken from, when it was not the original';
COMMENT ON COLUMN source.sha256 IS 'Huella SHA-256 de los archivos originales, unidas || SHA-256 of the raw files, joined';

CREATE TABLE method (
  method_id VARCHAR PRIMARY KEY,
  name_es VARCHAR NOT NULL,
  name_en VARCHAR NOT NULL,
  description_es VARCHAR NOT NULL,
  description_en VARCHAR NOT NULL
);
COMMENT ON TABLE method IS 'Cómo se obtuvo cada valor || How each value was obtained';
COMMENT ON COLUMN method.method_id IS 'Identificador del método || Method identifier';
COMMENT ON COLUMN method.name_es IS 'Nombre en español || Name in Spanish';
COMMENT ON COLUMN method.name_en IS 'Nombre en inglés || Name in English';
COMMENT ON COLUMN method.description_es IS 'Descripción en español || Description in Spanish';
COMMENT ON COLUMN method.description_en IS 'Descripción en inglés || Description in English';

CREATE TABLE measure (
  measure_id VARCHAR PRIMARY KEY,
  name_es VARCHAR NOT NULL,
  name_en VARCHAR NOT NULL,
  unit VARCHAR NOT NULL,
  rollup VARCHAR NOT NULL CHECK (rollup IN ('sum', 'none')),
  decimals INTEGER NOT NULL,
  growth_allowed BOOLEAN NOT NULL,
  definition_es VARCHAR NOT NULL,
  definition_en VARCHAR NOT NULL,
  caveat_es VARCHAR NOT NULL,
  caveat_en VARCHAR NOT NULL
);
COMMENT ON TABLE measure IS 'Medidas: unidad, forma de sumar, definición y advertencia || Measures: unit, how they add up, definition and caveat';
COMMENT ON COLUMN measure.measure_id IS 'Identificador de la medida || Measure identifier';
COMMENT ON COLUMN measure.name_es IS 'Nombre en español || Name in Spanish';
COMMENT ON COLUMN measure.name_en IS 'Nombre en inglés || Name in English';
COMMENT ON COLUMN measure.unit IS 'Unidad base || Base unit';
COMMENT ON COLUMN measure.rollup IS 'sum si los lugares y sectores se pueden sumar; none si no (tasas, índices, salarios) || sum when places and sectors add up; none when they do not (rates, indices, wages)';
COMMENT ON COLUMN measure.decimals IS 'Decimales con sentido en la unidad base || Meaningful decimals in the base unit';
COMMENT ON COLUMN measure.growth_allowed IS 'Si se permiten tasas de crecimiento por lugar || Whether growth rates by place are allowed';
COMMENT ON COLUMN measure.definition_es IS 'Definición en español || Definition in Spanish';
COMMENT ON COLUMN measure.definition_en IS 'Definición en inglés || Definition in English';
COMMENT ON COLUMN measure.caveat_es IS 'Advertencia en español || Caveat in Spanish';
COMMENT ON COLUMN measure.caveat_en IS 'Advertencia en inglés || Caveat in English';

CREATE TABLE place (
  place_id VARCHAR PRIMARY KEY,
  level VARCHAR NOT NULL CHECK (level IN ('nation', 'state', 'metro', 'municipality', 'customs', 'port', 'unallocated')),
  name_es VARCHAR NOT NULL,
  name_en VARCHAR NOT NULL,
  slug VARCHAR NOT NULL,
  state_id VARCHAR,
  lon DOUBLE,
  lat DOUBLE,
  population_2020 DOUBLE,
  UNIQUE (level, slug)
);
COMMENT ON TABLE place IS 'Lugares: nación, estados (CVE_ENT), municipios (CVEGEO), metrópolis 2020, aduanas y puertos || Places: nation, states (CVE_ENT), municipalities (CVEGEO), 2020 metros, customs offices and ports';
COMMENT ON COLUMN place.place_id IS 'MX, clave de estado, CVEGEO, M + clave de metrópoli, C- aduana, P- puerto de EE. UU. || MX, state code, CVEGEO, M + metro code, C- customs office, P- US port';
COMMENT ON COLUMN place.level IS 'Nivel geográfico || Geographic level';
COMMENT ON COLUMN place.name_es IS 'Nombre en español || Name in Spanish';
COMMENT ON COLUMN place.name_en IS 'Nombre en inglés || Name in English';
COMMENT ON COLUMN place.slug IS 'Segmento de dirección, igual en ambos idiomas || Address segment, the same in both languages';
COMMENT ON COLUMN place.state_id IS 'Estado al que pertenece; en metrópolis, el de mayor población || State it belongs to; for metros, the one with most population';
COMMENT ON COLUMN place.lon IS 'Longitud, grados || Longitude, degrees';
COMMENT ON COLUMN place.lat IS 'Latitud, grados || Latitude, degrees';
COMMENT ON COLUMN place.population_2020 IS 'Población del Censo 2020, personas || 2020 census population, persons';

CREATE TABLE place_part (
  place_id VARCHAR NOT NULL REFERENCES place (place_id),
  part_id VARCHAR NOT NULL REFERENCES place (place_id),
  PRIMARY KEY (place_id, part_id)
);
COMMENT ON TABLE place_part IS 'Municipios de cada metrópoli (algunas cruzan estados) || Municipalities of each metro (some cross states)';
COMMENT ON COLUMN place_part.place_id IS 'Metrópoli || Metro';
COMMENT ON COLUMN place_part.part_id IS 'Municipio || Municipality';

CREATE TABLE sector (
  sector_id VARCHAR PRIMARY KEY,
  scheme VARCHAR NOT NULL CHECK (scheme IN ('scian', 'group', 'imss-division', 'hs2', 'all')),
  level VARCHAR NOT NULL CHECK (level IN ('all', 'group', 'subsector', 'division', 'chapter')),
  group_id VARCHAR,
  name_es VARCHAR NOT NULL,
  name_en VARCHAR NOT NULL,
  slug VARCHAR NOT NULL UNIQUE
);
COMMENT ON TABLE sector IS 'Sectores: SCIAN a 3 dígitos y a 2, grupos de lectura, divisiones del IMSS, capítulos del SA || Sectors: SCIAN at 3 and 2 digits, reader groups, IMSS divisions, HS chapters';
COMMENT ON COLUMN sector.sector_id IS 'all, código SCIAN, grupo, imss-… o hs… || all, SCIAN code, group, imss-… or hs…';
COMMENT ON COLUMN sector.scheme IS 'Clasificación || Classification';
COMMENT ON COLUMN sector.level IS 'Nivel || Level';
COMMENT ON COLUMN sector.group_id IS 'Grupo de lectura al que pertenece || Reader group it belongs to';
COMMENT ON COLUMN sector.name_es IS 'Nombre en español || Name in Spanish';
COMMENT ON COLUMN sector.name_en IS 'Nombre en inglés || Name in English';
COMMENT ON COLUMN sector.slug IS 'Segmento de dirección || Address segment';

CREATE TABLE observation (
  measure_id VARCHAR NOT NULL,
  place_id VARCHAR NOT NULL,
  sector_id VARCHAR NOT NULL,
  period VARCHAR NOT NULL,
  basis basis NOT NULL,
  method_id VARCHAR NOT NULL,
  source_id VARCHAR NOT NULL,
  vintage VARCHAR NOT NULL,
  status status NOT NULL,
  value DOUBLE NOT NULL,
  low DOUBLE,
  high DOUBLE
);
COMMENT ON TABLE observation IS 'Un valor por medida, lugar, sector, periodo, base, método, fuente y edición || One value by measure, place, sector, period, basis, method, source and vintage';
COMMENT ON COLUMN observation.measure_id IS 'Medida || Measure';
COMMENT ON COLUMN observation.place_id IS 'Lugar; MX es el total nacional || Place; MX is the national total';
COMMENT ON COLUMN observation.sector_id IS 'Sector; all es el total || Sector; all is the total';
COMMENT ON COLUMN observation.period IS 'Periodo ISO: 2024, 2024-Q3, 2024-06 || ISO period: 2024, 2024-Q3, 2024-06';
COMMENT ON COLUMN observation.basis IS 'Publicado, derivado o estimado || Published, derived or modelled';
COMMENT ON COLUMN observation.method_id IS 'Método || Method';
COMMENT ON COLUMN observation.source_id IS 'Fuente || Source';
COMMENT ON COLUMN observation.vintage IS 'Edición de la publicación || Vintage of the publication';
COMMENT ON COLUMN observation.status IS 'Definitiva, preliminar o revisada || Final, preliminary or revised';
COMMENT ON COLUMN observation.value IS 'Valor en la unidad base de la medida || Value in the base unit of the measure';
COMMENT ON COLUMN observation.low IS 'Cota inferior, si es una estimación o una suma con celdas suprimidas || Lower bound, for estimates and sums with suppressed cells';
COMMENT ON COLUMN observation.high IS 'Cota superior || Upper bound';

CREATE TABLE gap (
  measure_id VARCHAR NOT NULL,
  place_id VARCHAR NOT NULL,
  sector_id VARCHAR NOT NULL,
  period VARCHAR NOT NULL,
  reason VARCHAR NOT NULL CHECK (reason IN ('confidential', 'unavailable', 'insignificant'))
);
COMMENT ON TABLE gap IS 'Celdas que el organismo dejó vacías y por qué; nunca son cero || Cells the publisher left empty, and why; never zero';
COMMENT ON COLUMN gap.measure_id IS 'Medida || Measure';
COMMENT ON COLUMN gap.place_id IS 'Lugar || Place';
COMMENT ON COLUMN gap.sector_id IS 'Sector || Sector';
COMMENT ON COLUMN gap.period IS 'Periodo ISO || ISO period';
COMMENT ON COLUMN gap.reason IS 'confidential: secreto estadístico; unavailable: sin información; insignificant: menor que la unidad de publicación || confidential: statistical secrecy; unavailable: no information; insignificant: below the unit of publication';

CREATE TABLE quoted_figure (
  quote_id VARCHAR PRIMARY KEY,
  source_id VARCHAR NOT NULL,
  period VARCHAR NOT NULL,
  place_id VARCHAR NOT NULL,
  sector_id VARCHAR NOT NULL,
  indicator VARCHAR NOT NULL,
  segment VARCHAR,
  value DOUBLE,
  value_text VARCHAR,
  unit VARCHAR,
  derivation VARCHAR,
  url VARCHAR NOT NULL,
  note VARCHAR,
  measure_id VARCHAR
);
COMMENT ON TABLE quoted_figure IS 'Cifras del programa citadas en páginas públicas, una por una, con su dirección || Programme figures quoted on public pages, one by one, with their address';
COMMENT ON COLUMN quoted_figure.quote_id IS 'Identificador de la cita || Quote identifier';
COMMENT ON COLUMN quoted_figure.source_id IS 'Fuente || Source';
COMMENT ON COLUMN quoted_figure.period IS 'Periodo tal como se cita || Period as quoted';
COMMENT ON COLUMN quoted_figure.place_id IS 'Lugar || Place';
COMMENT ON COLUMN quoted_figure.sector_id IS 'Sector || Sector';
COMMENT ON COLUMN quoted_figure.indicator IS 'Indicador tal como se cita || Indicator as quoted';
COMMENT ON COLUMN quoted_figure.segment IS 'total, manufactura o no manufactura || total, manufacturing or non-manufacturing';
COMMENT ON COLUMN quoted_figure.value IS 'Valor en la unidad citada || Value in the quoted unit';
COMMENT ON COLUMN quoted_figure.value_text IS 'Valor tal como se cita, cuando no es un número || Value as quoted, when it is not a number';
COMMENT ON COLUMN quoted_figure.unit IS 'Unidad citada || Quoted unit';
COMMENT ON COLUMN quoted_figure.derivation IS 'Aritmética entre dos cifras citadas, si la hay || Arithmetic between two quoted figures, if any';
COMMENT ON COLUMN quoted_figure.url IS 'Página en la que se leyó || Page where it was read';
COMMENT ON COLUMN quoted_figure.note IS 'Nota || Note';
COMMENT ON COLUMN quoted_figure.measure_id IS 'Medida del atlas a la que corresponde, si alguna || Measure of the atlas it belongs to, if any';

CREATE TABLE parameter (
  parameter_id VARCHAR PRIMARY KEY,
  group_id VARCHAR NOT NULL,
  name_es VARCHAR NOT NULL,
  name_en VARCHAR NOT NULL,
  value VARCHAR NOT NULL,
  unit VARCHAR,
  period VARCHAR,
  source VARCHAR NOT NULL,
  quote VARCHAR,
  confidence VARCHAR NOT NULL,
  note VARCHAR,
  conflict_id VARCHAR
);
COMMENT ON TABLE parameter IS 'Parámetros fiscales y económicos con su cita y su confianza || Fiscal and economic parameters with quote and confidence';
COMMENT ON COLUMN parameter.parameter_id IS 'Identificador || Identifier';
COMMENT ON COLUMN parameter.group_id IS 'Tema || Topic';
COMMENT ON COLUMN parameter.name_es IS 'Nombre en español || Name in Spanish';
COMMENT ON COLUMN parameter.name_en IS 'Nombre en inglés || Name in English';
COMMENT ON COLUMN parameter.value IS 'Valor tal como lo da la fuente || Value as the source gives it';
COMMENT ON COLUMN parameter.unit IS 'Unidad || Unit';
COMMENT ON COLUMN parameter.period IS 'Periodo tal como lo da la fuente || Period as the source gives it';
COMMENT ON COLUMN parameter.source IS 'Fuente || Source';
COMMENT ON COLUMN parameter.quote IS 'Cita textual || Verbatim quote';
COMMENT ON COLUMN parameter.confidence IS 'Confianza || Confidence';
COMMENT ON COLUMN parameter.note IS 'Nota || Note';
COMMENT ON COLUMN parameter.conflict_id IS 'Parámetros con la misma marca se contradicen; se muestran ambos || Parameters with the same mark contradict each other; both are shown';

CREATE TABLE event (
  event_id VARCHAR PRIMARY KEY,
  kind VARCHAR NOT NULL CHECK (kind IN ('reform', 'tariff')),
  published DATE,
  period VARCHAR NOT NULL,
  effective VARCHAR,
  title_es VARCHAR NOT NULL,
  title_en VARCHAR NOT NULL,
  summary_es VARCHAR NOT NULL,
  summary_en VARCHAR NOT NULL,
  official_ref VARCHAR,
  source VARCHAR NOT NULL,
  confidence VARCHAR NOT NULL
);
COMMENT ON TABLE event IS 'Reformas y aranceles, 2003–2026, con su referencia oficial || Reforms and tariffs, 2003–2026, with their official reference';
COMMENT ON COLUMN event.event_id IS 'Identificador || Identifier';
COMMENT ON COLUMN event.kind IS 'Reforma o arancel || Reform or tariff';
COMMENT ON COLUMN event.published IS 'Fecha de publicación, cuando se conoce el día || Date published, when the day is known';
COMMENT ON COLUMN event.period IS 'Periodo ISO de publicación || ISO period of publication';
COMMENT ON COLUMN event.effective IS 'Entrada en vigor || Effective';
COMMENT ON COLUMN event.title_es IS 'Título en español || Title in Spanish';
COMMENT ON COLUMN event.title_en IS 'Título en inglés || Title in English';
COMMENT ON COLUMN event.summary_es IS 'Qué cambia, en español || What changes, in Spanish';
COMMENT ON COLUMN event.summary_en IS 'Qué cambia, en inglés || What changes, in English';
COMMENT ON COLUMN event.official_ref IS 'Referencia oficial (DOF, SIDOF) || Official reference (DOF, SIDOF)';
COMMENT ON COLUMN event.source IS 'Fuente consultada || Source consulted';
COMMENT ON COLUMN event.confidence IS 'Confianza || Confidence';

CREATE TABLE fdi (
  place_id VARCHAR NOT NULL,
  sector_id VARCHAR NOT NULL,
  origin VARCHAR NOT NULL,
  period VARCHAR NOT NULL,
  value DOUBLE,
  confidential BOOLEAN NOT NULL,
  source_id VARCHAR NOT NULL,
  vintage VARCHAR NOT NULL
);
COMMENT ON TABLE fdi IS 'Inversión extranjera directa por estado, subsector u origen, acumulada desde enero a cada trimestre, USD || Foreign direct investment by state, subsector or origin, cumulated since January to each quarter, USD';
COMMENT ON COLUMN fdi.place_id IS 'Estado || State';
COMMENT ON COLUMN fdi.sector_id IS 'Subsector SCIAN, o all || SCIAN subsector, or all';
COMMENT ON COLUMN fdi.origin IS 'País de origen tal como se publica, o all || Country of origin as published, or all';
COMMENT ON COLUMN fdi.period IS 'Trimestre || Quarter';
COMMENT ON COLUMN fdi.value IS 'USD; vacío si es confidencial || USD; empty when confidential';
COMMENT ON COLUMN fdi.confidential IS 'Confidencial en la publicación || Confidential in the publication';
COMMENT ON COLUMN fdi.source_id IS 'Fuente || Source';
COMMENT ON COLUMN fdi.vintage IS 'Edición || Vintage';

CREATE TABLE tariff_line (
  line_id VARCHAR NOT NULL,
  sector_id VARCHAR NOT NULL,
  year INTEGER NOT NULL,
  description VARCHAR,
  rate_text VARCHAR,
  rate DOUBLE,
  kind VARCHAR NOT NULL,
  programme VARCHAR NOT NULL,
  source_id VARCHAR NOT NULL
);
COMMENT ON TABLE tariff_line IS 'Arancel de importación por fracción: NMF 2014, PROSEC 2017 y muestra 2019 || Import tariff by line: MFN 2014, PROSEC 2017 and the 2019 sample';
COMMENT ON COLUMN tariff_line.line_id IS 'Fracción arancelaria a 8 dígitos || 8-digit tariff line';
COMMENT ON COLUMN tariff_line.sector_id IS 'Capítulo del SA (hs..) || HS chapter (hs..)';
COMMENT ON COLUMN tariff_line.year IS 'Año de la tarifa || Year of the tariff';
COMMENT ON COLUMN tariff_line.description IS 'Descripción || Description';
COMMENT ON COLUMN tariff_line.rate_text IS 'Tasa tal como se publica || Rate as published';
COMMENT ON COLUMN tariff_line.rate IS 'Tasa ad valorem, fracción de 1; vacío si no lo es || Ad valorem rate, as a fraction of 1; empty when it is not one';
COMMENT ON COLUMN tariff_line.kind IS 'ad_valorem, specific, mixed, exempt, prohibited o suppressed || ad_valorem, specific, mixed, exempt, prohibited or suppressed';
COMMENT ON COLUMN tariff_line.programme IS 'mfn o el sector PROSEC || mfn or the PROSEC sector';
COMMENT ON COLUMN tariff_line.source_id IS 'Fuente || Source';

CREATE TABLE usmca_use (
  sector_id VARCHAR NOT NULL,
  period VARCHAR NOT NULL,
  imports_usd DOUBLE NOT NULL,
  claimed_usd DOUBLE NOT NULL,
  source_id VARCHAR NOT NULL,
  PRIMARY KEY (sector_id, period)
);
COMMENT ON TABLE usmca_use IS 'Importaciones de EE. UU. desde México y parte que invoca el T-MEC, por capítulo y mes || US imports from Mexico and the part claiming USMCA, by chapter and month';
COMMENT ON COLUMN usmca_use.sector_id IS 'Capítulo del SA, o all || HS chapter, or all';
COMMENT ON COLUMN usmca_use.period IS 'Mes || Month';
COMMENT ON COLUMN usmca_use.imports_usd IS 'Importaciones, USD || Imports, USD';
COMMENT ON COLUMN usmca_use.claimed_usd IS 'Importaciones que invocan el T-MEC, USD || Imports claiming USMCA, USD';
COMMENT ON COLUMN usmca_use.source_id IS 'Fuente || Source';

CREATE TABLE plant (
  plant_id VARCHAR PRIMARY KEY,
  name VARCHAR NOT NULL,
  place_id VARCHAR NOT NULL,
  sector_id VARCHAR NOT NULL,
  class_id VARCHAR,
  lon DOUBLE,
  lat DOUBLE,
  first_year INTEGER NOT NULL,
  last_year INTEGER NOT NULL,
  source_id VARCHAR NOT NULL
);
COMMENT ON TABLE plant IS 'Establecimientos que reportan al RETC || Establishments reporting to the RETC';
COMMENT ON COLUMN plant.plant_id IS 'Número de registro ambiental || Environmental registration number';
COMMENT ON COLUMN plant.name IS 'Nombre || Name';
COMMENT ON COLUMN plant.place_id IS 'Municipio, o estado si el municipio no se reconoce || Municipality, or state when the municipality is not recognised';
COMMENT ON COLUMN plant.sector_id IS 'Subsector SCIAN, o all si no se conoce || SCIAN subsector, or all when unknown';
COMMENT ON COLUMN plant.class_id IS 'Clase SCIAN a 6 dígitos || 6-digit SCIAN class';
COMMENT ON COLUMN plant.lon IS 'Longitud || Longitude';
COMMENT ON COLUMN plant.lat IS 'Latitud || Latitude';
COMMENT ON COLUMN plant.first_year IS 'Primer año con reporte || First year with a report';
COMMENT ON COLUMN plant.last_year IS 'Último año con reporte || Last year with a report';
COMMENT ON COLUMN plant.source_id IS 'Fuente || Source';

CREATE TABLE release (
  plant_id VARCHAR NOT NULL,
  year INTEGER NOT NULL,
  substance VARCHAR NOT NULL,
  medium VARCHAR NOT NULL CHECK (medium IN ('air', 'water', 'soil', 'sewer', 'transfer')),
  kg DOUBLE NOT NULL,
  source_id VARCHAR NOT NULL
);
COMMENT ON TABLE release IS 'Emisiones y transferencias registradas (RETC), por planta, sustancia y medio || Registered releases and transfers (RETC), by plant, substance and medium';
COMMENT ON COLUMN release.plant_id IS 'Establecimiento || Establishment';
COMMENT ON COLUMN release.year IS 'Año || Year';
COMMENT ON COLUMN release.substance IS 'Sustancia tal como se publica || Substance as published';
COMMENT ON COLUMN release.medium IS 'aire, agua, suelo, alcantarillado o transferencia fuera de planta || air, water, soil, sewer or off-site transfer';
COMMENT ON COLUMN release.kg IS 'Kilogramos || Kilograms';
COMMENT ON COLUMN release.source_id IS 'Fuente || Source';

CREATE TABLE crossing (
  place_id VARCHAR NOT NULL,
  sector_id VARCHAR NOT NULL,
  period VARCHAR NOT NULL,
  direction VARCHAR NOT NULL CHECK (direction IN ('northbound', 'southbound', 'export', 'import')),
  mode VARCHAR NOT NULL,
  value_usd DOUBLE NOT NULL,
  source_id VARCHAR NOT NULL
);
COMMENT ON TABLE crossing IS 'Valor que cruza por puerto de EE. UU. o aduana, por mes, capítulo, sentido y modo, USD || Value crossing by US port or customs office, by month, chapter, direction and mode, USD || flows';
COMMENT ON COLUMN crossing.place_id IS 'Puerto (BTS), aduana (INEGI) o MX || Port (BTS), customs office (INEGI) or MX';
COMMENT ON COLUMN crossing.sector_id IS 'Capítulo del SA, o all || HS chapter, or all';
COMMENT ON COLUMN crossing.period IS 'Mes || Month';
COMMENT ON COLUMN crossing.direction IS 'northbound/southbound en BTS; export/import en INEGI || northbound/southbound for BTS; export/import for INEGI';
COMMENT ON COLUMN crossing.mode IS 'Modo de transporte || Mode of transport';
COMMENT ON COLUMN crossing.value_usd IS 'USD || USD';
COMMENT ON COLUMN crossing.source_id IS 'Fuente || Source';

CREATE TABLE us_input (
  place_id VARCHAR NOT NULL,
  sector_id VARCHAR NOT NULL,
  period VARCHAR NOT NULL,
  mode VARCHAR NOT NULL,
  value_usd DOUBLE NOT NULL,
  source_id VARCHAR NOT NULL
);
COMMENT ON TABLE us_input IS 'Exportaciones de EE. UU. a cada estado mexicano del consignatario, por mes, capítulo y modo, USD || US exports to each Mexican state of the consignee, by month, chapter and mode, USD || flows';
COMMENT ON COLUMN us_input.place_id IS 'Estado del consignatario, o MX-unknown || State of the consignee, or MX-unknown';
COMMENT ON COLUMN us_input.sector_id IS 'Capítulo del SA || HS chapter';
COMMENT ON COLUMN us_input.period IS 'Mes || Month';
COMMENT ON COLUMN us_input.mode IS 'Modo de transporte || Mode of transport';
COMMENT ON COLUMN us_input.value_usd IS 'USD || USD';
COMMENT ON COLUMN us_input.source_id IS 'Fuente || Source';

CREATE TABLE activity (
  activity_id VARCHAR PRIMARY KEY,
  scheme VARCHAR NOT NULL CHECK (scheme IN ('inegi-mip', 'wiod')),
  name_es VARCHAR NOT NULL,
  name_en VARCHAR NOT NULL
);
COMMENT ON TABLE activity IS 'Actividades de las matrices insumo-producto: 35 de INEGI y 54 de la WIOD || Activities of the input-output tables: 35 of INEGI and 54 of the WIOD';
COMMENT ON COLUMN activity.activity_id IS 'Códigos SCIAN que agrupa (333-336, 21-1) o código de la WIOD (C26) || SCIAN codes it groups (333-336, 21-1) or WIOD code (C26)';
COMMENT ON COLUMN activity.scheme IS 'inegi-mip: matriz insumo-producto de INEGI; wiod: World Input-Output Database 2016 || inegi-mip: INEGI input-output table; wiod: World Input-Output Database 2016';
COMMENT ON COLUMN activity.name_es IS 'Nombre en español || Name in Spanish';
COMMENT ON COLUMN activity.name_en IS 'Nombre en inglés || Name in English';

CREATE TABLE activity_sector (
  activity_id VARCHAR NOT NULL REFERENCES activity (activity_id),
  sector_id VARCHAR NOT NULL REFERENCES sector (sector_id),
  PRIMARY KEY (activity_id, sector_id)
);
COMMENT ON TABLE activity_sector IS 'Subsectores SCIAN que abarca, en todo o en su mayor parte, cada actividad || SCIAN subsectors that each activity covers, wholly or for the most part';
COMMENT ON COLUMN activity_sector.activity_id IS 'Actividad || Activity';
COMMENT ON COLUMN activity_sector.sector_id IS 'Subsector SCIAN; en la WIOD uno puede estar en varias industrias (325 en C20 y C21) || SCIAN subsector; in the WIOD one can be in several industries (325 in C20 and C21)';

CREATE TABLE productivity (
  place_id VARCHAR NOT NULL,
  class_id VARCHAR NOT NULL,
  sector_id VARCHAR NOT NULL,
  year INTEGER NOT NULL,
  value_added_per_worker DOUBLE NOT NULL CHECK (value_added_per_worker > 0),
  source_id VARCHAR NOT NULL,
  PRIMARY KEY (place_id, class_id, year)
);
COMMENT ON TABLE productivity IS 'Valor agregado por persona ocupada, por municipio y clase manufacturera; una razón que no se suma; sin fila: confidencial o sin actividad || Value added per person employed, by municipality and manufacturing class; a ratio, never added; no row: confidential or no activity || flows';
COMMENT ON COLUMN productivity.place_id IS 'Municipio (CVEGEO) || Municipality (CVEGEO)';
COMMENT ON COLUMN productivity.class_id IS 'Clase SCIAN a 6 dígitos || 6-digit SCIAN class';
COMMENT ON COLUMN productivity.sector_id IS 'Subsector SCIAN de la clase || SCIAN subsector of the class';
COMMENT ON COLUMN productivity.year IS 'Año de los datos || Year of the data';
COMMENT ON COLUMN productivity.value_added_per_worker IS 'Valor agregado censal bruto entre personal ocupado total, MXN por persona || Gross census value added over total persons employed, MXN per person';
COMMENT ON COLUMN productivity.source_id IS 'Fuente || Source';

CREATE TABLE census_class (
  place_id VARCHAR NOT NULL,
  class_id VARCHAR NOT NULL,
  sector_id VARCHAR NOT NULL,
  year INTEGER NOT NULL,
  personnel DOUBLE CHECK (personnel > 0),
  units DOUBLE NOT NULL CHECK (units > 0),
  source_id VARCHAR NOT NULL,
  PRIMARY KEY (place_id, class_id, year)
);
COMMENT ON TABLE census_class IS 'Personal ocupado y unidades económicas por estado y clase manufacturera; las sumas de personal son cotas inferiores || Persons employed and economic units by state and manufacturing class; sums of persons are lower bounds || flows';
COMMENT ON COLUMN census_class.place_id IS 'Estado || State';
COMMENT ON COLUMN census_class.class_id IS 'Clase SCIAN a 6 dígitos, de la edición del SCIAN de cada censo || 6-digit SCIAN class, of the SCIAN edition of each census';
COMMENT ON COLUMN census_class.sector_id IS 'Subsector SCIAN de la clase || SCIAN subsector of the class';
COMMENT ON COLUMN census_class.year IS 'Año de los datos: uno antes que la edición del censo || Year of the data: one before the edition of the census';
COMMENT ON COLUMN census_class.personnel IS 'Personal ocupado total; vacío si es confidencial || Persons employed; empty when confidential';
COMMENT ON COLUMN census_class.units IS 'Unidades económicas; completas: suman el total nacional || Economic units; complete: they add up to the nation';
COMMENT ON COLUMN census_class.source_id IS 'Fuente || Source';

CREATE TABLE input_output (
  place_id VARCHAR NOT NULL,
  activity_id VARCHAR NOT NULL,
  year INTEGER NOT NULL,
  output_mxn DOUBLE NOT NULL,
  own_state_inputs_mxn DOUBLE NOT NULL,
  other_state_inputs_mxn DOUBLE NOT NULL,
  imported_inputs_mxn DOUBLE NOT NULL,
  net_taxes_mxn DOUBLE NOT NULL,
  gva_mxn DOUBLE NOT NULL,
  exports_mxn DOUBLE NOT NULL,
  domestic_content DOUBLE,
  state_content DOUBLE,
  import_content DOUBLE,
  source_id VARCHAR NOT NULL,
  PRIMARY KEY (place_id, activity_id, year)
);
COMMENT ON TABLE input_output IS 'Matriz insumo-producto birregional de cada estado: producción, insumos, valor agregado, exportaciones y contenidos, MXN || Bi-regional input-output table of each state: output, inputs, value added, exports and contents, MXN';
COMMENT ON COLUMN input_output.place_id IS 'Estado || State';
COMMENT ON COLUMN input_output.activity_id IS 'Actividad || Activity';
COMMENT ON COLUMN input_output.year IS 'Año de la matriz || Year of the table';
COMMENT ON COLUMN input_output.output_mxn IS 'Producción bruta, MXN; 0 si el estado no tiene la actividad || Gross output, MXN; 0 when the state has none of the activity';
COMMENT ON COLUMN input_output.own_state_inputs_mxn IS 'Insumos del propio estado, MXN || Inputs from the same state, MXN';
COMMENT ON COLUMN input_output.other_state_inputs_mxn IS 'Insumos del resto del país, MXN || Inputs from the rest of the country, MXN';
COMMENT ON COLUMN input_output.imported_inputs_mxn IS 'Insumos importados, CIF, MXN || Imported inputs, CIF, MXN';
COMMENT ON COLUMN input_output.net_taxes_mxn IS 'Impuestos menos subsidios a los productos usados, MXN; puede ser negativo || Taxes less subsidies on the products used, MXN; may be negative';
COMMENT ON COLUMN input_output.gva_mxn IS 'Valor agregado bruto, MXN || Gross value added, MXN';
COMMENT ON COLUMN input_output.exports_mxn IS 'Exportaciones a otros países, MXN || Exports to other countries, MXN';
COMMENT ON COLUMN input_output.domestic_content IS 'Valor agregado nacional por peso de producción, directo e indirecto (Leontief), fracción de 1; vacío sin producción || National value added per peso of output, direct and indirect (Leontief), fraction of 1; empty without output';
COMMENT ON COLUMN input_output.state_content IS 'Parte del contenido nacional que se genera en el propio estado, fracción de 1 de la producción || Part of the domestic content generated in the same state, as a fraction of 1 of output';
COMMENT ON COLUMN input_output.import_content IS 'Importaciones por peso de producción, directas e indirectas, fracción de 1; nacional + importado + impuestos netos = 1 || Imports per peso of output, direct and indirect, fraction of 1; domestic + imported + net taxes = 1';
COMMENT ON COLUMN input_output.source_id IS 'Fuente || Source';

CREATE TABLE industry_import_content (
  industry VARCHAR NOT NULL,
  year INTEGER NOT NULL,
  output_usd DOUBLE NOT NULL,
  domestic_inputs_usd DOUBLE NOT NULL,
  imported_inputs_usd DOUBLE NOT NULL,
  value_added_usd DOUBLE NOT NULL,
  direct_import_share_of_output DOUBLE NOT NULL,
  import_content DOUBLE NOT NULL,
  source_id VARCHAR NOT NULL,
  PRIMARY KEY (industry, year)
);
COMMENT ON TABLE industry_import_content IS 'Contenido importado de la producción de México por industria de la WIOD, 2000–2014; subestima a la maquila: úsense las razones entre industrias || Import content of Mexico’s output by WIOD industry, 2000–2014; understates maquiladoras: use the ratios between industries';
COMMENT ON COLUMN industry_import_content.industry IS 'Industria (activity_id de la WIOD) || Industry (activity_id of the WIOD)';
COMMENT ON COLUMN industry_import_content.year IS 'Año || Year';
COMMENT ON COLUMN industry_import_content.output_usd IS 'Producción bruta, USD || Gross output, USD';
COMMENT ON COLUMN industry_import_content.domestic_inputs_usd IS 'Insumos nacionales, USD || Domestic inputs, USD';
COMMENT ON COLUMN industry_import_content.imported_inputs_usd IS 'Insumos importados, USD || Imported inputs, USD';
COMMENT ON COLUMN industry_import_content.value_added_usd IS 'Valor agregado, USD || Value added, USD';
COMMENT ON COLUMN industry_import_content.direct_import_share_of_output IS 'Insumos importados entre producción, fracción de 1 || Imported inputs over output, fraction of 1';
COMMENT ON COLUMN industry_import_content.import_content IS 'Importaciones por dólar de producción, directas e indirectas (Leontief), fracción de 1 || Imports per dollar of output, direct and indirect (Leontief), fraction of 1';
COMMENT ON COLUMN industry_import_content.source_id IS 'Fuente || Source';

CREATE TABLE tax_expenditure (
  tax VARCHAR NOT NULL CHECK (tax IN ('isr-empresas', 'isr-personas-fisicas', 'iva', 'impuestos-especiales', 'estimulos-fiscales', 'total')),
  treatment VARCHAR NOT NULL,
  year INTEGER NOT NULL,
  share_gdp DOUBLE NOT NULL,
  mxn DOUBLE,
  source_id VARCHAR NOT NULL,
  PRIMARY KEY (tax, treatment, year)
);
COMMENT ON TABLE tax_expenditure IS 'Renuncias recaudatorias federales por impuesto y tratamiento, compiladas por el CIEP; ningún renglón corresponde a IMMEX || Federal tax expenditures by tax and treatment, compiled by CIEP; no line is of IMMEX';
COMMENT ON COLUMN tax_expenditure.tax IS 'Impuesto, estimulos-fiscales o total || Tax, estimulos-fiscales (fiscal stimuli) or total';
COMMENT ON COLUMN tax_expenditure.treatment IS 'all, o el tratamiento: deducciones, exenciones, tasas-reducidas, diferimientos… || all, or the treatment: deductions, exemptions, reduced rates, deferrals… by their Spanish names';
COMMENT ON COLUMN tax_expenditure.year IS 'Año; el detalle falta en 2023 || Year; there is no detail of 2023';
COMMENT ON COLUMN tax_expenditure.share_gdp IS 'Fracción de 1 del PIB || Fraction of 1 of GDP';
COMMENT ON COLUMN tax_expenditure.mxn IS 'MXN corrientes, solo en el detalle de 2026 || Current MXN, only in the detail of 2026';
COMMENT ON COLUMN tax_expenditure.source_id IS 'Fuente || Source';

CREATE TABLE pedimento_key (
  key VARCHAR PRIMARY KEY,
  key_group VARCHAR NOT NULL,
  name_es VARCHAR NOT NULL,
  uses_es VARCHAR,
  source_id VARCHAR NOT NULL
);
COMMENT ON TABLE pedimento_key IS 'Claves de pedimento: apéndice 2 del Anexo 22 || Pedimento keys: appendix 2 of Annex 22';
COMMENT ON COLUMN pedimento_key.key IS 'Clave (IN, AF, RT, V1, F5…) || Key (IN, AF, RT, V1, F5…)';
COMMENT ON COLUMN pedimento_key.key_group IS 'Grupo de claves del apéndice; no es el régimen, que el pedimento declara aparte || Group of keys of the appendix; not the regime, which the pedimento states apart';
COMMENT ON COLUMN pedimento_key.name_es IS 'Nombre oficial, en español || Official name, in Spanish';
COMMENT ON COLUMN pedimento_key.uses_es IS 'Supuestos de aplicación, en español; vacío si la copia no los trae || Cases of use, in Spanish; empty when the copy lacks them';
COMMENT ON COLUMN pedimento_key.source_id IS 'Fuente || Source';

CREATE TABLE payment_form (
  form_id VARCHAR PRIMARY KEY,
  name_es VARCHAR NOT NULL,
  source_id VARCHAR NOT NULL
);
COMMENT ON TABLE payment_form IS 'Formas de pago de cada contribución en el pedimento: apéndice 13 del Anexo 22 || Forms of payment of each contribution in the pedimento: appendix 13 of Annex 22';
COMMENT ON COLUMN payment_form.form_id IS 'Clave: 5 temporal no sujeta, 21 crédito en IVA e IEPS, 22 garantía… || Key: 5 temporary not subject, 21 credit in VAT and IEPS, 22 guarantee…';
COMMENT ON COLUMN payment_form.name_es IS 'Nombre oficial, en español || Official name, in Spanish';
COMMENT ON COLUMN payment_form.source_id IS 'Fuente || Source';

CREATE TABLE contribution (
  contribution_id VARCHAR PRIMARY KEY,
  name_es VARCHAR NOT NULL,
  abbreviation VARCHAR NOT NULL,
  level VARCHAR NOT NULL,
  source_id VARCHAR NOT NULL
);
COMMENT ON TABLE contribution IS 'Contribuciones que declara el pedimento: apéndice 12 del Anexo 22 || Contributions stated in the pedimento: appendix 12 of Annex 22';
COMMENT ON COLUMN contribution.contribution_id IS 'Clave: 1 DTA, 3 IVA, 6 IGI/IGE… || Key: 1 DTA, 3 VAT, 6 import or export duty…';
COMMENT ON COLUMN contribution.name_es IS 'Nombre oficial, en español || Official name, in Spanish';
COMMENT ON COLUMN contribution.abbreviation IS 'Abreviación oficial || Official abbreviation';
COMMENT ON COLUMN contribution.level IS 'Nivel en que se declara: G general, P partida, C complementario || Level at which it is stated: G general, P line, C complementary';
COMMENT ON COLUMN contribution.source_id IS 'Fuente || Source';

CREATE TABLE customs_regime (
  regime_id VARCHAR PRIMARY KEY,
  name_es VARCHAR NOT NULL,
  source_id VARCHAR NOT NULL
);
COMMENT ON TABLE customs_regime IS 'Regímenes aduaneros: apéndice 16 del Anexo 22 || Customs regimes: appendix 16 of Annex 22';
COMMENT ON COLUMN customs_regime.regime_id IS 'Clave: ITE es la importación temporal de las empresas IMMEX || Key: ITE is the temporary importation of IMMEX firms';
COMMENT ON COLUMN customs_regime.name_es IS 'Nombre oficial, en español || Official name, in Spanish';
COMMENT ON COLUMN customs_regime.source_id IS 'Fuente || Source';

CREATE TABLE trade_partner (
  direction VARCHAR NOT NULL CHECK (direction IN ('export', 'import')),
  partner_id VARCHAR NOT NULL,
  name_en VARCHAR NOT NULL,
  year INTEGER NOT NULL,
  value_usd DOUBLE NOT NULL,
  source_id VARCHAR NOT NULL,
  PRIMARY KEY (direction, partner_id, year)
);
COMMENT ON TABLE trade_partner IS 'Comercio de México con sus 15 primeros socios y en total, por sentido, USD || Trade of Mexico with its first 15 partners and in total, by direction, USD';
COMMENT ON COLUMN trade_partner.direction IS 'Sentido: export o import || Direction: export or import';
COMMENT ON COLUMN trade_partner.partner_id IS 'Código de Comtrade (842 es EE. UU.), o all || Comtrade code (842 is the US), or all';
COMMENT ON COLUMN trade_partner.name_en IS 'Nombre en inglés tal como se publica || Name in English as published';
COMMENT ON COLUMN trade_partner.year IS 'Año || Year';
COMMENT ON COLUMN trade_partner.value_usd IS 'USD corrientes || Current USD';
COMMENT ON COLUMN trade_partner.source_id IS 'Fuente || Source';

CREATE TABLE export_product (
  product_id VARCHAR NOT NULL,
  level VARCHAR NOT NULL CHECK (level IN ('chapter', 'heading', 'rest')),
  sector_id VARCHAR NOT NULL,
  name_en VARCHAR NOT NULL,
  year INTEGER NOT NULL,
  value_usd DOUBLE NOT NULL,
  source_id VARCHAR NOT NULL,
  PRIMARY KEY (product_id, year)
);
COMMENT ON TABLE export_product IS 'Exportaciones de México por capítulo y partida del SA, a todos los socios, USD || Exports of Mexico by HS chapter and heading, to all partners, USD';
COMMENT ON COLUMN export_product.product_id IS 'Capítulo (87), partida (8703) o resto del capítulo (87xx) || Chapter (87), heading (8703) or rest of the chapter (87xx)';
COMMENT ON COLUMN export_product.level IS 'chapter, heading o rest: las partidas sin detalle; sumar un solo nivel, o heading con rest || chapter, heading or rest: headings without detail; add one level only, or heading with rest';
COMMENT ON COLUMN export_product.sector_id IS 'Capítulo del SA (hs..) || HS chapter (hs..)';
COMMENT ON COLUMN export_product.name_en IS 'Nombre en inglés tal como se publica || Name in English as published';
COMMENT ON COLUMN export_product.year IS 'Año || Year';
COMMENT ON COLUMN export_product.value_usd IS 'USD corrientes || Current USD';
COMMENT ON COLUMN export_product.source_id IS 'Fuente || Source';

CREATE TABLE city_sector (
  measure_id VARCHAR NOT NULL,
  place_id VARCHAR NOT NULL,
  sector_id VARCHAR NOT NULL,
  period VARCHAR NOT NULL,
  method_id VARCHAR NOT NULL,
  value DOUBLE NOT NULL,
  low DOUBLE NOT NULL,
  high DOUBLE NOT NULL
);
COMMENT ON TABLE city_sector IS 'Estimaciones por municipio y subsector: empleo y exportaciones y, de 2024, medidas fiscales, con su intervalo; los totales por ciudad están en observation || Estimates by municipality and subsector: jobs and exports and, of 2024, fiscal measures, with their range; city totals are in observation || flows';
COMMENT ON COLUMN city_sector.measure_id IS 'Medida: exports, jobs_manufacturing o una fiscal || Measure: exports, jobs_manufacturing or a fiscal one';
COMMENT ON COLUMN city_sector.place_id IS 'Municipio con al menos 500 puestos manufactureros || Municipality with at least 500 manufacturing jobs';
COMMENT ON COLUMN city_sector.sector_id IS 'Subsector SCIAN || SCIAN subsector';
COMMENT ON COLUMN city_sector.period IS 'Año || Year';
COMMENT ON COLUMN city_sector.method_id IS 'Método || Method';
COMMENT ON COLUMN city_sector.value IS 'Estimación central, en la unidad base || Central estimate, in the base unit';
COMMENT ON COLUMN city_sector.low IS 'Percentil 10 || 10th percentile';
COMMENT ON COLUMN city_sector.high IS 'Percentil 90 || 90th percentile';

CREATE TABLE city_mix (
  kind VARCHAR NOT NULL CHECK (kind IN ('share', 'concentration')),
  place_id VARCHAR NOT NULL,
  sector_id VARCHAR NOT NULL,
  period VARCHAR NOT NULL,
  method_id VARCHAR NOT NULL,
  value DOUBLE NOT NULL CHECK (value BETWEEN 0 AND 1),
  low DOUBLE NOT NULL CHECK (low BETWEEN 0 AND value),
  high DOUBLE NOT NULL CHECK (high BETWEEN value AND 1),
  PRIMARY KEY (kind, place_id, sector_id, period)
);
COMMENT ON TABLE city_mix IS 'De qué grupos son las exportaciones de cada ciudad y cuán concentradas están: estimaciones del último año, cada parte calculada dentro de cada sorteo || Which groups each city’s exports are of and how concentrated they are: estimates of the last year, every share computed within each draw';
COMMENT ON COLUMN city_mix.kind IS 'share: parte del grupo en lo exportado; concentration: suma de los cuadrados de las partes (Herfindahl, de 0 a 1) || share: part of the group in exports; concentration: sum of squared shares (Herfindahl, 0 to 1)';
COMMENT ON COLUMN city_mix.place_id IS 'Metrópoli, o municipio con perfil || Metro, or municipality with a profile';
COMMENT ON COLUMN city_mix.sector_id IS 'Grupo del lector; all en la concentración || Reader group; all for the concentration';
COMMENT ON COLUMN city_mix.period IS 'Año || Year';
COMMENT ON COLUMN city_mix.method_id IS 'Método || Method';
COMMENT ON COLUMN city_mix.value IS 'Estimación central || Central estimate';
COMMENT ON COLUMN city_mix.low IS 'Percentil 10 de los sorteos || 10th percentile of the draws';
COMMENT ON COLUMN city_mix.high IS 'Percentil 90 de los sorteos || 90th percentile of the draws';

CREATE TABLE model_parameter (
  parameter_id VARCHAR NOT NULL,
  sector_id VARCHAR NOT NULL,
  from_year INTEGER,
  to_year INTEGER,
  symbol VARCHAR NOT NULL,
  unit VARCHAR NOT NULL,
  low DOUBLE NOT NULL,
  central DOUBLE NOT NULL,
  high DOUBLE NOT NULL,
  min DOUBLE NOT NULL,
  max DOUBLE NOT NULL,
  step DOUBLE,
  basis VARCHAR NOT NULL CHECK (basis IN ('published', 'derived', 'assumption', 'law', 'convention')),
  article VARCHAR,
  source VARCHAR NOT NULL,
  quote VARCHAR,
  confidence VARCHAR NOT NULL,
  name_es VARCHAR NOT NULL,
  name_en VARCHAR NOT NULL,
  reason_es VARCHAR NOT NULL,
  reason_en VARCHAR NOT NULL,
  PRIMARY KEY (parameter_id, sector_id)
);
COMMENT ON TABLE model_parameter IS 'Parámetros de la huella fiscal con su intervalo, su base y su razón || Parameters of the fiscal footprint with their range, basis and reason';
COMMENT ON COLUMN model_parameter.parameter_id IS 'Parámetro, con el nombre que tiene en el código || Parameter, under its name in the code';
COMMENT ON COLUMN model_parameter.sector_id IS 'Sector de las estimaciones (3361 es ensamble de vehículos; 336-other, el resto de 336) o all || Sector of the estimates (3361 is vehicle assembly; 336-other the rest of 336), or all';
COMMENT ON COLUMN model_parameter.from_year IS 'Primer año en que vale, si está fechado || First year it holds, when dated';
COMMENT ON COLUMN model_parameter.to_year IS 'Último año en que vale || Last year it holds';
COMMENT ON COLUMN model_parameter.symbol IS 'Símbolo en las ecuaciones || Symbol in the equations';
COMMENT ON COLUMN model_parameter.unit IS 'Unidad || Unit';
COMMENT ON COLUMN model_parameter.low IS 'Percentil 10 de lo que se cree || 10th percentile of belief';
COMMENT ON COLUMN model_parameter.central IS 'Mediana || Median';
COMMENT ON COLUMN model_parameter.high IS 'Percentil 90 || 90th percentile';
COMMENT ON COLUMN model_parameter.min IS 'Menor valor permitido || Least allowed value';
COMMENT ON COLUMN model_parameter.max IS 'Mayor valor permitido || Greatest allowed value';
COMMENT ON COLUMN model_parameter.step IS 'Paso del control, si el lector puede moverlo || Step of the control, when a reader may move it';
COMMENT ON COLUMN model_parameter.basis IS 'De dónde sale: publicado, derivado, supuesto, ley o convención || Where it comes from: published, derived, assumption, law or convention';
COMMENT ON COLUMN model_parameter.article IS 'Artículo que hay que comprobar || Article to check';
COMMENT ON COLUMN model_parameter.source IS 'Fuente || Source';
COMMENT ON COLUMN model_parameter.quote IS 'Cita || Quote';
COMMENT ON COLUMN model_parameter.confidence IS 'Confianza || Confidence';
COMMENT ON COLUMN model_parameter.name_es IS 'Nombre en español || Name in Spanish';
COMMENT ON COLUMN model_parameter.name_en IS 'Nombre en inglés || Name in English';
COMMENT ON COLUMN model_parameter.reason_es IS 'Por qué ese valor, en español || Why that value, in Spanish';
COMMENT ON COLUMN model_parameter.reason_en IS 'Por qué ese valor, en inglés || Why that value, in English';

CREATE TABLE calibration (
  line_id VARCHAR PRIMARY KEY,
  name_es VARCHAR NOT NULL,
  name_en VARCHAR NOT NULL,
  unit VARCHAR NOT NULL,
  value DOUBLE NOT NULL,
  low DOUBLE,
  high DOUBLE,
  anchor DOUBLE,
  allowed_from DOUBLE NOT NULL,
  allowed_to DOUBLE NOT NULL,
  source VARCHAR NOT NULL
);
COMMENT ON TABLE calibration IS 'Cifras del modelo junto a la referencia con que se comparan; fuera del intervalo permitido no se publica || Figures of the model beside the reference they are held against; outside the allowed range nothing is published';
COMMENT ON COLUMN calibration.line_id IS 'Identificador || Identifier';
COMMENT ON COLUMN calibration.name_es IS 'Nombre en español || Name in Spanish';
COMMENT ON COLUMN calibration.name_en IS 'Nombre en inglés || Name in English';
COMMENT ON COLUMN calibration.unit IS 'Unidad || Unit';
COMMENT ON COLUMN calibration.value IS 'Valor central del modelo || Central value of the model';
COMMENT ON COLUMN calibration.low IS 'Percentil 10 || 10th percentile';
COMMENT ON COLUMN calibration.high IS 'Percentil 90 || 90th percentile';
COMMENT ON COLUMN calibration.anchor IS 'Referencia || Reference';
COMMENT ON COLUMN calibration.allowed_from IS 'Menor valor con que se publica || Least value that is published';
COMMENT ON COLUMN calibration.allowed_to IS 'Mayor valor con que se publica || Greatest value that is published';
COMMENT ON COLUMN calibration.source IS 'De dónde sale la referencia || Where the reference comes from';

CREATE TABLE backtest (
  test_id VARCHAR NOT NULL CHECK (test_id IN ('exports-region', 'exports-nation', 'jobs-fit', 'jobs-path', 'city-points')),
  size_from DOUBLE NOT NULL,
  cells INTEGER NOT NULL,
  median_error DOUBLE,
  spread DOUBLE,
  coverage DOUBLE,
  PRIMARY KEY (test_id, size_from)
);
COMMENT ON TABLE backtest IS 'Pruebas del método contra cifras publicadas que no usó || Tests of the method against published figures that it did not use';
COMMENT ON COLUMN backtest.test_id IS 'exports-region, exports-nation: exportaciones de una región o de la nación repartidas a estados; jobs-fit: empleo de los estados ajustado; jobs-path: censo de 2013; city-points: empleo IMMEX de ciudades || exports-region, exports-nation: exports of a region or the nation allocated to states; jobs-fit: jobs of states fitted; jobs-path: census of 2013; city-points: IMMEX employment of cities';
COMMENT ON COLUMN backtest.size_from IS 'Menor tamaño previsto de la clase (dólares o puestos); -1 es el conjunto || Least predicted size of the class (dollars or jobs); -1 is all of them';
COMMENT ON COLUMN backtest.cells IS 'Celdas comparadas || Cells compared';
COMMENT ON COLUMN backtest.median_error IS 'Mediana de |ln(publicado / previsto)| || Median of |ln(published / predicted)|';
COMMENT ON COLUMN backtest.spread IS 'Percentil 80 de |ln(publicado / previsto)| entre 1.28 || 80th percentile of |ln(published / predicted)| over 1.28';
COMMENT ON COLUMN backtest.coverage IS 'Parte de lo publicado dentro del intervalo de 80 % medido sin el lugar que se prueba || Share of the published inside the 80% interval measured without the place tested';

CREATE TABLE backtest_point (
  test_id VARCHAR NOT NULL,
  place_id VARCHAR NOT NULL,
  sector_id VARCHAR NOT NULL,
  period VARCHAR NOT NULL,
  actual DOUBLE NOT NULL,
  predicted DOUBLE NOT NULL,
  low DOUBLE,
  high DOUBLE,
  PRIMARY KEY (test_id, place_id, sector_id, period)
);
COMMENT ON TABLE backtest_point IS 'Cada celda comparada en las pruebas || Every cell compared in the tests';
COMMENT ON COLUMN backtest_point.test_id IS 'Prueba || Test';
COMMENT ON COLUMN backtest_point.place_id IS 'Lugar || Place';
COMMENT ON COLUMN backtest_point.sector_id IS 'Sector || Sector';
COMMENT ON COLUMN backtest_point.period IS 'Año || Year';
COMMENT ON COLUMN backtest_point.actual IS 'Publicado || Published';
COMMENT ON COLUMN backtest_point.predicted IS 'Previsto sin haberlo visto || Predicted without having seen it';
COMMENT ON COLUMN backtest_point.low IS 'Percentil 10 de lo previsto || 10th percentile of what is predicted';
COMMENT ON COLUMN backtest_point.high IS 'Percentil 90 || 90th percentile';

CREATE TABLE state_tilt (
  state_id VARCHAR PRIMARY KEY,
  tilt DOUBLE NOT NULL,
  published_share DOUBLE
);
COMMENT ON TABLE state_tilt IS 'Inclinación de cada estado: cuánto más importa de lo que dirían sus sectores || Tilt of each state: how much more it imports than its sectors would say';
COMMENT ON COLUMN state_tilt.state_id IS 'Estado || State';
COMMENT ON COLUMN state_tilt.tilt IS 'Inclinación g; 1 es la nación || Tilt g; 1 is the nation';
COMMENT ON COLUMN state_tilt.published_share IS 'Parte publicada de los insumos importados IMMEX de la nación, enero y febrero de 2018 || Published share of the nation’s imported IMMEX inputs, January and February 2018';

CREATE TABLE state_sector_base (
  state_id VARCHAR NOT NULL,
  sector_id VARCHAR NOT NULL,
  period VARCHAR NOT NULL,
  exports DOUBLE NOT NULL,
  completed BOOLEAN NOT NULL,
  PRIMARY KEY (state_id, sector_id, period)
);
COMMENT ON TABLE state_sector_base IS 'Exportaciones por estado y sector de las estimaciones, con el renglón suprimido repartido: la base de la huella || Exports by state and sector of the estimates, the suppressed row spread: what the footprint stands on';
COMMENT ON COLUMN state_sector_base.state_id IS 'Estado || State';
COMMENT ON COLUMN state_sector_base.sector_id IS 'Sector de las estimaciones (3361 es ensamble de vehículos; 336-other, el resto de 336) || Sector of the estimates (3361 is vehicle assembly; 336-other the rest of 336)';
COMMENT ON COLUMN state_sector_base.period IS 'Año || Year';
COMMENT ON COLUMN state_sector_base.exports IS 'USD corrientes || Current USD';
COMMENT ON COLUMN state_sector_base.completed IS 'Si la celda es confidencial y recibió parte del renglón suprimido del estado || Whether the cell is confidential and was given part of the state’s suppressed row';

CREATE TABLE estimate_result (
  result_id VARCHAR NOT NULL,
  detail VARCHAR NOT NULL,
  unit VARCHAR NOT NULL CHECK (unit IN ('exponent', 'log', 'share', 'log-odds', 'count', 'ratio')),
  value DOUBLE NOT NULL,
  name_es VARCHAR NOT NULL,
  name_en VARCHAR NOT NULL,
  PRIMARY KEY (result_id, detail)
);
COMMENT ON TABLE estimate_result IS 'Lo que las estimaciones hallaron en los datos y no se supuso: exponente de productividad, derivas, estados con semilla suavizada || What the estimates found in the data and did not assume: exponent of productivity, drifts, states with a softened seed';
COMMENT ON COLUMN estimate_result.result_id IS 'Resultado || Result';
COMMENT ON COLUMN estimate_result.detail IS 'Estado, sector o valor probado al que se refiere, o all || State, sector or tried value that it is about, or all';
COMMENT ON COLUMN estimate_result.unit IS 'Unidad || Unit';
COMMENT ON COLUMN estimate_result.value IS 'Valor || Value';
COMMENT ON COLUMN estimate_result.name_es IS 'Nombre en español || Name in Spanish';
COMMENT ON COLUMN estimate_result.name_en IS 'Nombre en inglés || Name in English';

CREATE TABLE scenario_preset (
  preset_id VARCHAR PRIMARY KEY,
  event_id VARCHAR NOT NULL,
  name_es VARCHAR NOT NULL,
  name_en VARCHAR NOT NULL,
  model INTEGER NOT NULL,
  base_year INTEGER NOT NULL,
  draws INTEGER NOT NULL,
  seed INTEGER NOT NULL,
  method_id VARCHAR NOT NULL,
  source_id VARCHAR NOT NULL
);
COMMENT ON TABLE scenario_preset IS 'Reformas de ejemplo del laboratorio y con qué se calcularon sus resultados || Example reforms of the lab, and what their results were computed with';
COMMENT ON COLUMN scenario_preset.preset_id IS 'Reforma, con el nombre que tiene en los enlaces || Reform, under its name in links';
COMMENT ON COLUMN scenario_preset.event_id IS 'Acto del que parte || Act that it starts from';
COMMENT ON COLUMN scenario_preset.name_es IS 'Nombre en español || Name in Spanish';
COMMENT ON COLUMN scenario_preset.name_en IS 'Nombre en inglés || Name in English';
COMMENT ON COLUMN scenario_preset.model IS 'Versión del modelo || Version of the model';
COMMENT ON COLUMN scenario_preset.base_year IS 'Año de la base sobre la que se calcula || Year of the base that it is computed on';
COMMENT ON COLUMN scenario_preset.draws IS 'Sorteos de los que sale el intervalo || Draws that the range comes from';
COMMENT ON COLUMN scenario_preset.seed IS 'Semilla de los sorteos || Seed of the draws';
COMMENT ON COLUMN scenario_preset.method_id IS 'Método || Method';
COMMENT ON COLUMN scenario_preset.source_id IS 'Fuente de la base sobre la que se calcula || Source of the base that it is computed on';

CREATE TABLE scenario_change (
  preset_id VARCHAR NOT NULL REFERENCES scenario_preset (preset_id),
  result_id VARCHAR NOT NULL,
  part_of VARCHAR,
  unit VARCHAR NOT NULL,
  year INTEGER NOT NULL,
  behaviour VARCHAR NOT NULL CHECK (behaviour IN ('static', 'full')),
  baseline DOUBLE NOT NULL,
  value DOUBLE NOT NULL,
  low DOUBLE NOT NULL,
  high DOUBLE NOT NULL,
  PRIMARY KEY (preset_id, result_id, year, behaviour)
);
COMMENT ON TABLE scenario_change IS 'Qué cambia cada reforma de ejemplo en el país, por resultado y año: cálculo de un modelo, no pronóstico; suspendido, financiamiento, perdido y recaudado no se suman entre sí || What each example reform changes in the country, by result and year: a model’s computation, not a forecast; suspended, financing, lost and collected never add up';
COMMENT ON COLUMN scenario_change.preset_id IS 'Reforma || Reform';
COMMENT ON COLUMN scenario_change.result_id IS 'Resultado del modelo de escenarios || Result of the scenario model';
COMMENT ON COLUMN scenario_change.part_of IS 'Total de su columna del que el resultado es parte; nulo si no es parte || Total of its column that the result is a part of; empty where it is part of none';
COMMENT ON COLUMN scenario_change.unit IS 'Unidad || Unit';
COMMENT ON COLUMN scenario_change.year IS 'Año, 2026 a 2035 || Year, 2026 to 2035';
COMMENT ON COLUMN scenario_change.behaviour IS 'static: nadie responde; full: exportaciones, insumos y empleo responden || static: nobody responds; full: exports, inputs and jobs respond';
COMMENT ON COLUMN scenario_change.baseline IS 'Nivel central sin reforma || Central level without reform';
COMMENT ON COLUMN scenario_change.value IS 'Con reforma menos sin reforma, central || With reform less without, central';
COMMENT ON COLUMN scenario_change.low IS 'Percentil 10 del cambio || 10th percentile of the change';
COMMENT ON COLUMN scenario_change.high IS 'Percentil 90 del cambio || 90th percentile of the change';

CREATE TABLE scenario_doubt (
  preset_id VARCHAR NOT NULL REFERENCES scenario_preset (preset_id),
  result_id VARCHAR NOT NULL,
  year INTEGER NOT NULL,
  behaviour VARCHAR NOT NULL CHECK (behaviour IN ('static', 'full')),
  parameter_id VARCHAR NOT NULL,
  central DOUBLE NOT NULL,
  at_low DOUBLE NOT NULL,
  at_high DOUBLE NOT NULL,
  PRIMARY KEY (preset_id, result_id, year, behaviour, parameter_id)
);
COMMENT ON TABLE scenario_doubt IS 'Qué hace cada parámetro por sí solo al cambio que causa una reforma de ejemplo en lo recaudado; los que no lo mueven no están || What each parameter alone does to the change in collections of an example reform; those that do not move it are not here';
COMMENT ON COLUMN scenario_doubt.preset_id IS 'Reforma || Reform';
COMMENT ON COLUMN scenario_doubt.result_id IS 'Resultado || Result';
COMMENT ON COLUMN scenario_doubt.year IS 'Año || Year';
COMMENT ON COLUMN scenario_doubt.behaviour IS 'static o full || static or full';
COMMENT ON COLUMN scenario_doubt.parameter_id IS 'Parámetro que se mueve; los que son por sector, en todos a la vez || Parameter that is moved; those by sector in all of them at once';
COMMENT ON COLUMN scenario_doubt.central IS 'Cambio con todo en su centro || Change with everything at its centre';
COMMENT ON COLUMN scenario_doubt.at_low IS 'Cambio con el parámetro en su percentil 10 || Change with the parameter at its 10th percentile';
COMMENT ON COLUMN scenario_doubt.at_high IS 'Cambio con el parámetro en su percentil 90 || Change with the parameter at its 90th percentile';

CREATE VIEW best AS
SELECT * EXCLUDE (rank) FROM (
  SELECT *, row_number() OVER (
    PARTITION BY measure_id, place_id, sector_id, period
    ORDER BY CASE basis WHEN 'published' THEN 1 WHEN 'derived' THEN 2 ELSE 3 END, method_id LIKE 'quoted%', vintage DESC, source_id, method_id
  ) AS rank FROM observation
) WHERE rank = 1;
COMMENT ON VIEW best IS 'Una fila por celda: publicado antes que derivado antes que estimado, el archivo del organismo antes que una cita, la edición más nueva || One row a cell: published before derived before modelled, the publisher’s file before a quote, newest vintage first';
