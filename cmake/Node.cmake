# Whether Node and npm are there, and new enough to build the explorer (explorer/): ENTENTE_HAS_NODE.

set(ENTENTE_EXPLORER_FOLDER "${PROJECT_SOURCE_DIR}/explorer")
set(ENTENTE_HAS_NODE OFF)
if(NOT ENTENTE_EXPLORER)
  return()
endif()

find_program(ENTENTE_NODE NAMES node nodejs)
find_program(ENTENTE_NPM NAMES npm)
if(ENTENTE_NODE AND ENTENTE_NPM)
  execute_process(COMMAND "${ENTENTE_NODE}" --version OUTPUT_VARIABLE version OUTPUT_STRIP_TRAILING_WHITESPACE)
  string(REGEX REPLACE "^v" "" version "${version}")
  if(version VERSION_GREATER_EQUAL 18)
    set(ENTENTE_HAS_NODE ON)
  endif()
endif()
