# cmake -DROOT=<repository> -P cmake/check_layers.cmake
# Fails where a folder includes one that stands above it (docs/architecture.md, "Floors"), in quotes or angle brackets.
cmake_policy(VERSION 3.22)

set(floors ontology extract graph export serve cli)
set(ontology_may ontology)
set(extract_may ontology extract)
set(graph_may ontology graph)
set(export_may ontology graph export)
set(serve_may ontology graph export serve)
set(checked 0)

foreach(floor IN ITEMS ontology extract graph export serve)
  file(GLOB_RECURSE sources RELATIVE "${ROOT}" "${ROOT}/${floor}/*.hpp" "${ROOT}/${floor}/*.cpp")
  foreach(source IN LISTS sources)
    math(EXPR checked "${checked} + 1")
    file(STRINGS "${ROOT}/${source}" includes REGEX "^[ \t]*#[ \t]*include[ \t]*[\"<][^/\">]+/")
    foreach(line IN LISTS includes)
      string(REGEX REPLACE "^[^\"<]*[\"<]([^/\">]+)/.*$" "\\1" target "${line}")
      if(target IN_LIST floors AND NOT target IN_LIST ${floor}_may)
        message(SEND_ERROR "${source}: ${line} -- ${floor}/ may include only: ${${floor}_may}")
      endif()
    endforeach()
  endforeach()
endforeach()

if(checked EQUAL 0)
  message(FATAL_ERROR "No sources below ROOT='${ROOT}'; give -DROOT=<repository>.")
endif()
