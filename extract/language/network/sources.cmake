# The sources of the network, for extract/language. Sets ENTENTE_NETWORK_SOURCES; include it from
# the directory that makes the target, since CMake keeps properties of sources by directory.

set(ENTENTE_NETWORK_SOURCES
  arc_eager.cpp
  dependency_parser.cpp
  dependency_tree.cpp
  entity_recogniser.cpp
  entity_state.cpp
  instructions.cpp
  kernels_portable.cpp
  network.cpp
  panels.cpp
  tagger.cpp
  tok2vec.cpp
  token_features.cpp
  transition_scorer.cpp
  type_cache.cpp)
list(TRANSFORM ENTENTE_NETWORK_SOURCES PREPEND "${CMAKE_CURRENT_LIST_DIR}/")

if(CMAKE_SYSTEM_PROCESSOR MATCHES "^(x86_64|AMD64|amd64)$")
  set(entente_avx2 "${CMAKE_CURRENT_LIST_DIR}/kernels_avx2.cpp")
  set(entente_avx512 "${CMAKE_CURRENT_LIST_DIR}/kernels_avx512.cpp")
  list(APPEND ENTENTE_NETWORK_SOURCES "${entente_avx2}" "${entente_avx512}")
  set_source_files_properties("${entente_avx2}" PROPERTIES COMPILE_OPTIONS "-mavx2;-mfma")
  set(entente_avx512_options -mavx512f -mavx512vl -mavx512dq -mavx512bw -mfma)
  if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
    # GCC 12 warns of the deliberately undefined register in its own intrinsics (GCC bug 105593).
    list(APPEND entente_avx512_options -Wno-uninitialized -Wno-maybe-uninitialized)
  endif()
  set_source_files_properties("${entente_avx512}" PROPERTIES
    COMPILE_OPTIONS "${entente_avx512_options}")
  set_source_files_properties("${CMAKE_CURRENT_LIST_DIR}/instructions.cpp" PROPERTIES
    COMPILE_DEFINITIONS ENTENTE_X86_KERNELS)
endif()
