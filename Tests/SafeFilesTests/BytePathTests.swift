import SafeFiles
import Testing

@Suite struct BytePathTests {
  @Test("two spellings of one letter are two paths")
  func composedAndDecomposed() {
    #expect("é.md" == "e\u{301}.md")
    #expect(BytePath("é.md") != BytePath("e\u{301}.md"))
    #expect(Set([BytePath("é.md"), BytePath("e\u{301}.md")]).count == 2)
  }

  @Test(
    "the parent of a path is the folder that holds it",
    arguments: [
      ("/a/b", "/a"), ("/a/b/", "/a"), ("/a", "/"), ("/", "/"), ("a", "."), ("a/b", "a"),
      ("./a", "."), ("/a//b", "/a"), ("", "."), (".", "."),
    ])
  func parent(path: String, parent: String) {
    #expect(BytePath(path).parent == BytePath(parent))
  }

  @Test("a name is put behind exactly one slash")
  func appending() {
    #expect(BytePath("/").appending("a") == BytePath("/a"))
    #expect(BytePath("/a").appending("b") == BytePath("/a/b"))
    #expect(BytePath("/a/").appending("b") == BytePath("/a/b"))
    #expect(BytePath("").appending("b") == BytePath("b"))
  }

  @Test("bytes that are not UTF-8 stay as they are and are shown replaced")
  func notText() {
    let path = BytePath("/map").appending([0x61, 0xFF, 0x0A])
    #expect(path.name == [0x61, 0xFF, 0x0A])
    #expect(path.display == "/map/a\u{FFFD}\n")
  }

  @Test("the folders above a path end at the root, and for a relative path at the folder itself")
  func foldersAbove() {
    #expect(BytePath("/a/b/c").foldersAbove == ["/a/b", "/a", "/"].map { BytePath($0) })
    #expect(BytePath("a/b").foldersAbove == ["a", "."].map { BytePath($0) })
    #expect(BytePath("/").foldersAbove == [BytePath("/")])
  }

  @Test("paths are ordered by their bytes, whatever the language")
  func order() {
    let paths = ["b", "É", "a/z", "a-b", "B", "a"].map { BytePath($0) }.sorted()
    #expect(paths.map(\.display) == ["B", "a", "a-b", "a/z", "b", "É"])
  }
}
