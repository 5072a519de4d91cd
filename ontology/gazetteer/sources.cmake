# The gazetteer's sources for the library `ontology`, and its tables.

set(ENTENTE_GAZETTEER_SOURCES
  ${CMAKE_CURRENT_LIST_DIR}/actor_line.cpp
  ${CMAKE_CURRENT_LIST_DIR}/actor_table.cpp
  ${CMAKE_CURRENT_LIST_DIR}/gazetteer.cpp
  ${CMAKE_CURRENT_LIST_DIR}/names.cpp
  ${CMAKE_CURRENT_LIST_DIR}/offices.cpp
  ${CMAKE_CURRENT_LIST_DIR}/own_actors.cpp
  ${CMAKE_CURRENT_LIST_DIR}/phrase_index.cpp
  ${CMAKE_CURRENT_LIST_DIR}/table.cpp
  ${CMAKE_CURRENT_LIST_DIR}/tables.cpp
  ${CMAKE_CURRENT_LIST_DIR}/words.cpp)

set(ENTENTE_GAZETTEER_TABLES
  cities.tsv
  coordinates.tsv
  given_names.tsv
  groups.tsv
  local_titles.tsv
  names.tsv
  names_odbl.tsv
  names_share_alike.tsv
  organisations.tsv
  organisations_share_alike.tsv
  people.tsv
  people_share_alike.tsv
  seats.tsv
  states.tsv
  terms.tsv
  terms_share_alike.tsv
  titles.tsv)
list(TRANSFORM ENTENTE_GAZETTEER_TABLES PREPEND ${CMAKE_CURRENT_LIST_DIR}/tables/)
entente_share(gazetteer ${ENTENTE_GAZETTEER_TABLES})
